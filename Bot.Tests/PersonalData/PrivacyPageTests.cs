using System.Globalization;
using System.Text.RegularExpressions;
using CsBot.PersonalData;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CsBot.Tests.PersonalData;

/// <summary>docs/privacy.md says what the model and the rules say.</summary>
public sealed partial class PrivacyPageTests
{
    private static readonly string _page = File.ReadAllText(Repository.PathTo("docs", "privacy.md"));

    public static IModel Model { get; } = new SqliteDesignTime().CreateDbContext([]).Model;

    [Fact]
    public void ItNamesEveryColumnOfEveryTableAndNoOther()
    {
        string[] columns = [.. Model.GetEntityTypes().SelectMany(type => type.GetProperties().Select(column => $"{type.GetTableName()}.{column.GetColumnName()}")).Order()];
        string[] named = [.. Fields().Matches(_page).Select(row => $"{row.Groups[1].Value}.{row.Groups[2].Value}").Order()];
        Assert.Equal(columns, named);
        Assert.All(Fields().Matches(_page), row => Assert.Matches(@"\w{3}", row.Groups[3].Value));
    }

    [Fact]
    public void APersonsColumnsAreOfATableThatIsErased()
    {
        string[] personal = [.. Fields().Matches(_page).Where(row => row.Groups[4].Value != "nobody").Select(row => row.Groups[1].Value).Distinct().Order()];
        Assert.Equal(PersonalTables.Personal.Select(row => Model.FindEntityType(row)!.GetTableName()).Order(), personal);
    }

    [Fact]
    public void ItSaysHowLongEachTableIsKeptAsTheRulesDo()
    {
        var options = new StorageOptions();
        Dictionary<string, (string Setting, string Default)> said = Times().Matches(_page)
            .ToDictionary(row => row.Groups[1].Value, row => (row.Groups[2].Value.Trim('`'), row.Groups[3].Value));
        foreach (RetentionRule rule in Retention.Rules)
        {
            string days = rule.Setting is null ? "an hour" : string.Create(CultureInfo.InvariantCulture, $"{rule.Days(options)} days");
            Assert.Equal((rule.Setting ?? "none", days), said[Model.FindEntityType(rule.Row)!.GetTableName()!]);
        }

        Assert.Equal(Model.GetEntityTypes().Count(), said.Count);
    }

    [GeneratedRegex(@"^\| `(\w+)` \| `(\w+)` \| ([^|]+) \| (customer|colleague|both|nobody) \|$", RegexOptions.Multiline)]
    private static partial Regex Fields();

    [GeneratedRegex(@"^\| `(\w+)` \| [^|`]+ \| (`\w+`|none) \| ([^|]+) \|[^|]+\|$", RegexOptions.Multiline)]
    private static partial Regex Times();
}
