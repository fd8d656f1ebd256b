using CsBot.Admin.Output;
using CsBot.Preview.Files;

namespace CsBot.Preview;

/// <summary>Says whether the bot uses the files as they are, and why not.</summary>
internal static class InUse
{
    public static UseData Of(PreviewLook look)
    {
        (string kind, string text) = Say(look);
        return new UseData(kind, text, look.Changed);
    }

    private static (string Kind, string Text) Say(PreviewLook look) => (look.Changed.Count, look.Draft.Mistakes.Count, look) switch
    {
        (0, _, _) => ("current", "The bot uses these files."),
        (_, > 0 and var mistakes, _) => (
            "refused", $"The bot still uses the earlier version, because the files have {Figure.Of(mistakes, "mistake", "mistakes")}. It takes the files when all of them are right."),
        (_, _, { Reloads: false }) => ("off", "The bot still uses the earlier version, because it takes edits only when it starts (setting Content:Reload)."),
        (_, _, { IsRefused: true }) => (
            "refused", "The bot still uses the earlier version, because more messages of tests.yaml would get a wrong answer. Mend them, or write mayGetWorse: true there."),
        _ => ("waiting", "The bot is about to use these files. After an edit of answers it learns first, which can take a minute."),
    };
}
