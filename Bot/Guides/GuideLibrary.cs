namespace CsBot.Guides;

/// <summary>Every loaded guide, by id and language.</summary>
public sealed class GuideLibrary(IEnumerable<Guide> guides)
{
    public const string DefaultLanguage = "en";

    private readonly Dictionary<(string Id, string Language), Guide> _guides =
        guides.ToDictionary(guide => (guide.Id, guide.Language));

    public IReadOnlyCollection<Guide> All => _guides.Values;

    /// <summary>The guide in the locale's language (for example "de-AT" reads "de"), else in English.</summary>
    /// <exception cref="KeyNotFoundException">There is no such guide even in English.</exception>
    public Guide Get(string id, string? locale)
    {
        string language = locale?.Split('-')[0].ToLowerInvariant() ?? DefaultLanguage;
        return _guides.TryGetValue((id, language), out Guide? guide) ? guide : _guides[(id, DefaultLanguage)];
    }
}
