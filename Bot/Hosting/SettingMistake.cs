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

    /// <summary>One line for each mistake; null where the error is about something else.</summary>
    public static string? Tell(Exception error) => error switch
    {
        OptionsValidationException settings => Lines(settings.Failures.Select(failure => Read(failure).What)),
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) => Lines(several.InnerExceptions.Select(Tell)),
        _ => null,
    };

    private static string Lines(IEnumerable<string?> lines) => string.Join(Environment.NewLine, lines.Distinct());

    [GeneratedRegex(@"^DataAnnotation validation failed for '\w+' members: '(?<key>\w*)[^']*' with the error: '(?<what>.*)'\.$", RegexOptions.Singleline)]
    private static partial Regex Annotated();
}
