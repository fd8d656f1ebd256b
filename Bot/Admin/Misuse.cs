using System.CommandLine;
using System.CommandLine.Parsing;
using CsBot.Understanding.Words;

namespace CsBot.Admin;

/// <summary>What is wrong with a command line, in words, and what may have been meant.</summary>
internal static class Misuse
{
    private const string Help = "--help";
    private const int MinBound = 1;

    /// <summary>Settings of the host that look like options; the case of their letters does not matter.</summary>
    private static readonly string[] HostSettings = ["--urls", "--environment", "--contentRoot", "--applicationName"];

    /// <summary>Null where nothing is wrong.</summary>
    public static string? Of(ParseResult read)
    {
        Command command = read.CommandResult.Command;
        string name = NameOf(read.CommandResult);
        string[] options = [.. command.Options.Select(option => option.Name), .. HostSettings, Help];
        string[] words = [.. read.CommandResult.Tokens.Select(token => token.Value).Where(word => IsMistyped(word, options)), .. read.UnmatchedTokens];
        string more = $"For more: {$"{name} {Help}".TrimStart()}";
        return Stray(words, options) switch
        {
            { } setting when options.Contains(setting) => $"{setting} needs a value. {more}",
            ['-', ..] option => $"{(name.Length == 0 ? "The bot" : name)} has no option {option}.{Meant(option, options)} {more}",
            { } word when command.Subcommands.Any() => $"There is no command {$"{name} {word}".TrimStart()}.{Meant(word, Leaves(command, name))} {more}",
            { } word => $"{name} does not expect \"{word}\"; put a text of several words in quotes. {more}",
            _ when read.Errors.Count == 0 => null,
            _ when command.Subcommands.Any() => $"Say which: {string.Join(", ", Leaves(command, name))}.",
            _ => $"{string.Join(Environment.NewLine, read.Errors.Select(error => error.Message))} {more}",
        };
    }

    /// <summary>The commands below this one, as they are typed.</summary>
    public static IEnumerable<string> Leaves(Command command, string before) => command.Subcommands
        .Select(child => (Child: child, Path: $"{before} {child.Name}".TrimStart()))
        .SelectMany(path => path.Child.Subcommands.Any() ? Leaves(path.Child, path.Path) : [path.Path]);

    /// <summary>A word that nobody would read. A setting is <c>--Key value</c>, <c>--Key=value</c> or <c>Key=value</c>.</summary>
    private static string? Stray(IReadOnlyList<string> words, string[] options)
    {
        string? open = null;
        foreach (string word in words)
        {
            bool isPair = word.Contains('=', StringComparison.Ordinal);
            if (open is null && ((!isPair && !word.StartsWith('-') && !word.StartsWith('/')) || IsMistyped(word.Split('=')[0], options)))
            {
                return word;
            }

            open = open is null && !isPair ? word : null;
        }

        return open;
    }

    /// <summary>The host would take it for a setting that nobody reads, and what comes after it for the value.</summary>
    private static bool IsMistyped(string option, string[] options) =>
        option.StartsWith("--", StringComparison.Ordinal) && !option.Contains(':', StringComparison.Ordinal)
        && !options.Contains(option) && !HostSettings.Contains(option, StringComparer.OrdinalIgnoreCase)
        && (option.All(letter => letter is '-' or (>= 'a' and <= 'z')) || Meant(option, options).Length > 0);

    private static string Meant(string typed, IEnumerable<string> names) =>
        Nearest.To(typed, names, Math.Max(MinBound, EditDistance.Bound(typed.Length))) is { } meant ? $" Did you mean {meant}?" : "";

    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}".TrimStart() : "";
}
