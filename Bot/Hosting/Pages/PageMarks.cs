using System.Reflection;
using System.Text.Encodings.Web;
using CsBot.Content.Pages;
using CsBot.Storage;
using Microsoft.Extensions.Options;

namespace CsBot.Hosting.Pages;

/// <summary>What the {marks} of a page stand for: who runs the bot, and how long it keeps things, as the settings say.</summary>
internal sealed class PageMarks(IOptions<OperatorOptions> whose, IOptions<StorageOptions> storage)
{
    private static readonly (string Name, PropertyInfo Setting)[] Days =
        [.. PageMarkNames.Days.Select(name => (name, typeof(StorageOptions).GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!))];

    /// <summary>The values as HTML.</summary>
    public (string Name, object? Value)[] In(PageSet words) =>
    [
        (PageMarkNames.Operator, Encode(string.IsNullOrWhiteSpace(whose.Value.Name) ? words.Operator : whose.Value.Name)),
        (PageMarkNames.Contact, ContactIn(words)),
        .. Days.Select(day => (day.Name, day.Setting.GetValue(storage.Value))),
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
