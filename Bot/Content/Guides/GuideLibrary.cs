
namespace CsBot.Content.Guides;

/// <summary>Every loaded guide, by id and language.</summary>
internal sealed class GuideLibrary(IEnumerable<Guide> guides)
{
    public const string DefaultLanguage = "en";

    private readonly Dictionary<(string Id, string Language), Guide> _guides =
        guides.ToDictionary(guide => (guide.Id, guide.Language));

    public IReadOnlyCollection<Guide> All => _guides.Values;

    /// <summary>Id of the guide that people begin with.</summary>
    public string MainId { get; } = guides.First(guide => guide.IsMain).Id;

    /// <summary>The guide in the locale's language (for example "de-AT" reads "de"), else in English. For a guide that is gone: the main one.</summary>
    public Guide Get(string id, string? locale)
    {
        string language = locale?.Split('-')[0].ToLowerInvariant() ?? DefaultLanguage;
        return _guides.GetValueOrDefault((id, language)) ?? _guides.GetValueOrDefault((id, DefaultLanguage)) ?? Get(MainId, locale);
    }

    /// <summary>The guide that people begin with.</summary>
    public Guide Main(string? locale) => Get(MainId, locale);

    /// <summary>Every guide once, in the locale's language where there is one. The main guide comes first.</summary>
    public IEnumerable<Guide> In(string? locale) =>
        _guides.Keys.Select(key => key.Id).Distinct().Select(id => Get(id, locale)).OrderByDescending(guide => guide.IsMain);

    public bool Has(string? id) => id is not null && _guides.ContainsKey((id, DefaultLanguage));

    /// <summary>The guide that has the step; step ids are unique over all guides.</summary>
    public Guide? WithStep(string? step, string? locale) => In(locale).FirstOrDefault(guide => guide.FindStep(step) is not null);

    /// <summary>The guides whose button belongs there.</summary>
    public IEnumerable<Guide> OfferedAt(OfferKind kind, string id, string? locale) =>
        In(locale).Where(guide => guide.Offer?.Places.Contains(new OfferPlace(kind, id)) == true);
}
