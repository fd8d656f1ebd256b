using CsBot.Hosting;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>Every setting has a value that can be used. All that are wrong are told, not only the first.</summary>
internal sealed class SettingsCheck(IServiceProvider services) : ICheck
{
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        Finding[] wrong = [.. OptionsSections.All.SelectMany(Read).Distinct()];
        return Task.FromResult<IReadOnlyList<Finding>>(wrong.Length > 0 ? wrong : [Finding.Ok("All settings are valid.")]);
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
            return [.. SettingMistake.Causes(error.Failures).Select(failure => Explain(section, failure))];
        }
        catch (Exception error) when (StartupRules.IsUnreadableSetting(error))
        {
            return [Finding.Problem(error.Message, $"Change the setting; docs/settings.md says which values {section.Name} takes.")];
        }
    }

    private static Finding Explain(OptionsSection section, string failure)
    {
        (string what, string key) = SettingMistake.Read(failure);
        return Finding.Problem(what, key.Length == 0 || what.Contains(key, StringComparison.Ordinal) && what.StartsWith("Setting", StringComparison.Ordinal)
            ? "Change that setting."
            : $"Change the setting {section.PathTo(key)}.");
    }
}
