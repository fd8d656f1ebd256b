using CsBot.Content.Reading;

namespace CsBot.Content.Versions;

/// <summary>Looks at an edit of the content that has no mistakes, before it is taken into use.</summary>
internal interface IVersionCheck
{
    /// <summary>Why the former content should stay; nothing where the next one may take its place.</summary>
    Task<IReadOnlyList<ContentProblem>> CompareAsync(ContentVersion former, ContentVersion next, CancellationToken cancellationToken);
}
