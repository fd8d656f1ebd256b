namespace CsBot.Admin;

/// <summary>The content that a command of the command line works with: the same that the bot would serve.</summary>
internal static class CommandContent
{
    /// <param name="args">Settings of the command line.</param>
    public static string Folder(params string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        return (builder.Configuration.GetSection(ContentOptions.Section).Get<ContentOptions>() ?? new ContentOptions()).FullPath;
    }
}
