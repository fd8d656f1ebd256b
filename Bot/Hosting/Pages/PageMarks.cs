using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsBot.Content.Pages;
using CsBot.Storage;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Pages;

/// <summary>What the {marks} of a page stand for: who runs the bot, and how long it keeps things, as the settings say.</summary>
public sealed class PageMarks(IOptions<OperatorOptions> whose, IOptions<StorageOptions> storage)
{
    private const string Operator = "operator";
    private const string Contact = "contact";

    /// <summary>{keepMessagesDays} and the like: one for each setting of how long something is kept, also for those that come later.</summary>
    private static readonly Dictionary<string, PropertyInfo> Days = typeof(StorageOptions).GetProperties()
        .Where(property => property.Name.StartsWith("Keep", StringComparison.Ordinal) && property.PropertyType == typeof(int))
        .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    public static IReadOnlyCollection<string> Names { get; } = [Operator, Contact, .. Days.Keys];

    /// <summary>The values as HTML.</summary>
    public (string Name, object? Value)[] In(PageSet words) =>
    [
        (Operator, Encode(string.IsNullOrWhiteSpace(whose.Value.Name) ? words.Operator : whose.Value.Name)),
        (Contact, ContactIn(words)),
        .. Days.Select(day => (day.Key, day.Value.GetValue(storage.Value))),
    ];

    private string ContactIn(PageSet words)
    {
        if (string.IsNullOrWhiteSpace(whose.Value.Contact))
        {
            return Encode(words.Contact);
        }

        string address = Encode(whose.Value.Contact);
        return $"<a href=\"{(whose.Value.HasMailContact ? "mailto:" : "")}{address}\">{address}</a>";
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
