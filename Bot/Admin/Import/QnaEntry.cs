namespace CsBot.Admin.Import;

/// <summary>What QnA Maker and custom question answering have, and this bot does not.</summary>
internal static class QnaEntry
{
    private const string SmallTalk = "qna_chitchat";

    /// <summary>Where no document is named.</summary>
    private const string Editorial = "editorial";

    /// <param name="isContextOnly">It is only a reply to what another answer asks back.</param>
    /// <param name="hasPrompts">Buttons below the answer lead to others.</param>
    public static FaqEntry Mark(FaqEntry entry, bool isContextOnly, bool hasPrompts) => entry with
    {
        Source = entry.Source?.Contains(Editorial, StringComparison.OrdinalIgnoreCase) == true ? null : entry.Source,
        IsSmallTalk = entry.Source?.StartsWith(SmallTalk, StringComparison.OrdinalIgnoreCase) == true,
        Fault = isContextOnly ? "it is asked only after another answer; write a question that can be understood alone, and set IsContextOnly to false" : null,
        Remark = hasPrompts ? "its follow-up prompts were left out; write next: [topic:ID, ask-person] in the topic's file for such buttons" : null,
    };
}
