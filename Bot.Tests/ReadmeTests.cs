using System.Text.RegularExpressions;
using CsBot.Tests.Requirements;

namespace CsBot.Tests;

/// <summary>Every path that a README names exists.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md", "")]
    [InlineData("Cards/README.md", "Cards")]
    [InlineData("BotBuilder/README.md", "BotBuilder")]
    [InlineData("docs/security.md", "docs")]
    [InlineData("deploymentTemplates/README.md", "deploymentTemplates")]
    [InlineData("deploymentTemplates/deployUseExistResourceGroup/readme.md", "deploymentTemplates/deployUseExistResourceGroup")]
    [InlineData("deploymentTemplates/deployWithNewResourceGroup/readme.md", "deploymentTemplates/deployWithNewResourceGroup")]
    public void EveryPathItNamesExists(string readme, string folder)
    {
        string text = File.ReadAllText(Repository.PathTo(readme));
        string[] missing = [.. Named().Matches(text).Select(match => match.Groups[1].Value.TrimEnd('/'))
            .Where(path => !path.Contains("NAME", StringComparison.Ordinal) && path != "Bot/App_Data")
            .Where(path => !Path.Exists(Repository.PathTo(path)) && !Path.Exists(Repository.PathTo(folder, path)))];
        Assert.Empty(missing);
    }

    [GeneratedRegex(@"`((?:[\w.-]+/)+[\w.-]+/?)`")]
    private static partial Regex Named();
}
