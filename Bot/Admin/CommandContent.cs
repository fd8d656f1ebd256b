using CsBot.Content;

namespace CsBot.Admin;

/// <summary>The content and the settings that a command of the command line works with: the same that the bot would serve.</summary>
internal static class CommandContent
{
    /// <param name="args">Settings of the command line.</param>
    public static string Folder(params string[] args) => Read<ContentOptions>(ContentOptions.Section, args).FullPath;

    /// <summary>What the settings say, unchecked; a section that is not there reads as its defaults.</summary>
    /// <param name="section">Its name; empty for the settings at the top.</param>
    public static T Read<T>(string section, params string[] args) where T : new()
    {
        ConfigurationManager settings = WebApplication.CreateBuilder(args).Configuration;
        return (section.Length == 0 ? settings.Get<T>() : settings.GetSection(section).Get<T>()) ?? new T();
    }
}
