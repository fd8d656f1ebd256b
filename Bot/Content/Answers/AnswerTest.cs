namespace CsBot.Content.Answers;

/// <summary>A message as somebody might write it, and what is to come of it. No phrasing is made from it: it says how sure is sure enough, and whether an edit is any good.</summary>
/// <param name="Expected">Ids of topics; none where nothing may be answered.</param>
/// <param name="Line">In its file, from 1.</param>
internal sealed record AnswerTest(string Text, TestKind Kind, IReadOnlyList<string> Expected, int Line);

internal enum TestKind
{
    /// <summary>Any of the topics answers it.</summary>
    Answer,

    /// <summary>It is about several problems, and all of the topics answer it.</summary>
    Several,

    /// <summary>It is about something else.</summary>
    Nothing,
}
