using CsBot.Content.Guides;
using CsBot.Content.Texts;

namespace CsBot.Support.Notices;

/// <summary>Whom a notice is for.</summary>
/// <param name="Id">All, Guide, Requests, or the id of a phase of the main guide after <see cref="PhasePrefix"/>.</param>
/// <param name="Label">The same in words.</param>
/// <param name="Steps">The steps at which somebody must be; null where every step will do.</param>
internal sealed record NoticeAudience(string Id, string Label, IReadOnlyList<string>? Steps)
{
    public const string All = "all";
    public const string Guide = "guide";
    public const string Requests = "requests";

    private const string PhasePrefix = "phase:";

    public bool HasGuide => Id != Requests;

    public bool HasRequests => Id is All or Requests;

    public static IReadOnlyList<NoticeAudience> In(GuideLibrary guides, BotTexts texts) =>
    [
        new(All, texts.NoticeToAll, null),
        new(Guide, texts.NoticeToGuide, null),
        .. guides.Main(texts.Language).Phases.Select(phase => new NoticeAudience(
            PhasePrefix + phase.Id, texts.NoticeToPhase.With(("title", phase.Title)), [.. phase.Steps.Select(step => step.Id)])),
        new(Requests, texts.NoticeToRequests, null),
    ];
}
