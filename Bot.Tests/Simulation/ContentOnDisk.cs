using CsBot.Content.Versions;

namespace CsBot.Tests.Simulation;

/// <summary>The content as its files are now: as it is, or with an edit that people see.</summary>
internal sealed class ContentOnDisk
{
    public const string Before = "Fill in the form";
    public const string After = "Fill in the new form";

    private const string Step = "guides/customersource/en/1-create-account/2-fill-in-form.md";

    private static readonly Lazy<ContentSet> Usual = new(() => ContentLoader.Load(Path.Combine(AppContext.BaseDirectory, "Cards")));
    private static readonly Lazy<ContentSet> Edited = new(Edit);

    public bool IsEdited { get; set; }

    public ContentSet Load() => IsEdited ? Edited.Value : Usual.Value;

    private static ContentSet Edit()
    {
        using var cards = new EditedCards();
        string path = Path.Combine(cards.Folder, Step), text = File.ReadAllText(path);
        File.WriteAllText(path, text.Replace($"title: {Before}", $"title: {After}", StringComparison.Ordinal));
        return ContentLoader.Load(cards.Folder);
    }
}
