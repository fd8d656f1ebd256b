using CsBot.Understanding.Words;

namespace CsBot.Admin.Doctor;

/// <summary>A setting with a typing mistake is no mistake to the host: it is simply not there.</summary>
internal sealed class UnknownSettingsCheck(IConfiguration configuration) : ICheck
{
    /// <summary>Names of the Bot Framework that are read without a section.</summary>
    private static readonly string[] OfTheCloud =
        ["ToBotFromChannelTokenIssuer", "ToChannelFromBotOAuthScope", "ToChannelFromBotLoginUrl"];

    private static readonly string[] Top =
    [
        .. OptionsSections.All.Where(section => section.Name.Length > 0).Select(section => section.Name),
        .. OptionsSections.All.Single(section => section.Name.Length == 0).Keys,
        .. OfTheCloud,
    ];

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        Finding[] wrong =
        [
            .. OptionsSections.All.Where(section => section.Name.Length > 0).SelectMany(Unknown),
            .. configuration.GetChildren().Select(child => child.Key).Select(Mistyped).OfType<Finding>(),
        ];
        return Task.FromResult<IReadOnlyList<Finding>>(wrong.Length > 0 ? wrong : [Finding.Ok("There are no unknown settings.")]);
    }

    private IEnumerable<Finding> Unknown(OptionsSection section) =>
        from child in configuration.GetSection(section.Name).GetChildren()
        where !section.Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)
        select Finding.Problem(
            $"There is no setting {section.PathTo(child.Key)}, so it has no effect.",
            Meant(child.Key, section.Keys) is { } meant ? $"Did you mean {section.PathTo(meant)}?" : $"Remove it; docs/settings.md lists the settings of {section.Name}.");

    /// <summary>At the top stand all variables of the environment, so only what looks like one of ours is spoken of.</summary>
    private static Finding? Mistyped(string key)
    {
        if (Top.Contains(key, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        string? meantWithTwo = OptionsSections.All.SelectMany(section => section.Keys.Select(name => $"{section.Name}_{name}"))
            .FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase));
        if (meantWithTwo is not null)
        {
            return Finding.Problem(
                $"There is no setting {key}, so it has no effect.",
                $"An environment variable needs two underscores: {meantWithTwo.Replace("_", "__", StringComparison.Ordinal)}");
        }

        return Meant(key, Top) is { } meant ? Finding.Problem($"There is no setting {key}, so it has no effect.", $"Did you mean {meant}?") : null;
    }

    private static string? Meant(string key, IEnumerable<string> names) => Nearest.To(key, names, EditDistance.Bound(key.Length));
}
