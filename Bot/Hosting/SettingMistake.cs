using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting;

/// <summary>What is wrong with a setting, without what the validation of annotations puts around it.</summary>
internal static partial class SettingMistake
{
    /// <returns>The sentence, and the key where it was said.</returns>
    public static (string What, string Key) Read(string failure) => Annotated().Match(failure) is { Success: true } annotated
        ? (annotated.Groups["what"].Value, annotated.Groups["key"].Value)
        : (failure, "");

    /// <summary>Without what is only said of a setting because its value cannot be one at all.</summary>
    public static IEnumerable<string> Causes(IEnumerable<string> failures)
    {
        string[] all = [.. failures];
        string[] unusable = [.. all.Where(IsUnusable).Select(failure => failure.Split(' ')[1])];
        return all.Where(failure => IsUnusable(failure) || !unusable.Any(setting => Speaks(failure, setting)));
    }

    private static bool IsUnusable(string failure) => failure.Contains($" {SettingText.Unusable}", StringComparison.Ordinal);

    private static bool Speaks(string failure, string setting) =>
        failure.Contains($"{setting} ", StringComparison.Ordinal) || failure.Contains($"{setting}:", StringComparison.Ordinal)
        || Read(failure).Key == setting[(setting.LastIndexOf(':') + 1)..];

    /// <summary>One line for each mistake; null where the error is about something else.</summary>
    public static string? Tell(Exception error) => error switch
    {
        OptionsValidationException settings => Lines(Causes(settings.Failures).Select(failure => Read(failure).What)),
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) => Lines(several.InnerExceptions.Select(Tell)),
        _ => null,
    };

    private static string Lines(IEnumerable<string?> lines) => string.Join(Environment.NewLine, lines.Distinct());

    [GeneratedRegex(@"^DataAnnotation validation failed for '\w+' members: '(?<key>\w*)[^']*' with the error: '(?<what>.*)'\.$", RegexOptions.Singleline)]
    private static partial Regex Annotated();
}
