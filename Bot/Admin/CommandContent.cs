namespace CsBot.Admin;

/// <summary>The content that a command of the command line works with: the same that the bot would serve.</summary>
internal static class CommandContent
{
    public static string Folder()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        return (builder.Configuration.GetSection(ContentOptions.Section).Get<ContentOptions>() ?? new ContentOptions()).FullPath;
    }
}
