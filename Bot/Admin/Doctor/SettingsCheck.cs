using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>Every setting has a value that can be used. All that are wrong are told, not only the first.</summary>
internal sealed partial class SettingsCheck(IServiceProvider services) : ICheck
{
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        Finding[] wrong = [.. OptionsSections.All.SelectMany(Read)];
        return Task.FromResult<IReadOnlyList<Finding>>(wrong.Length > 0 ? wrong : [Finding.Ok("Every setting can be used.")]);
    }

    private List<Finding> Read(OptionsSection section)
    {
        try
        {
            section.Read(services);
            return [];
        }
        catch (OptionsValidationException error)
        {
            return [.. error.Failures.Select(failure => Explain(section, failure))];
        }
        catch (Exception error) when (StartupRules.IsUnreadableSetting(error))
        {
            return [Finding.Problem(error.Message, $"Change the setting; README says what {section.Name} may hold.")];
        }
    }

    private static Finding Explain(OptionsSection section, string failure)
    {
        Match annotated = Annotated().Match(failure);
        string what = annotated.Success ? annotated.Groups["what"].Value : failure;
        string key = annotated.Groups["key"].Value;
        return Finding.Problem(what, key.Length == 0 || what.Contains(key, StringComparison.Ordinal) && what.StartsWith("Setting", StringComparison.Ordinal)
            ? "Change that setting."
            : $"Change the setting {section.PathTo(key)}.");
    }

    /// <summary>What the validation of annotations puts around its findings.</summary>
    [GeneratedRegex(@"^DataAnnotation validation failed for '\w+' members: '(?<key>\w*)[^']*' with the error: '(?<what>.*)'\.$", RegexOptions.Singleline)]
    private static partial Regex Annotated();
}
