using CsBot.Content.Words;

namespace CsBot.Admin;

/// <summary>How commands are called outside the program.</summary>
internal static class CommandNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [Commands.Start] = "start-guide",
        [Commands.Done] = "next",
        [Commands.Back] = "back",
        [Commands.Repeat] = "repeat",
        [Commands.Where] = "where-am-i",
        [Commands.GoTo] = "go-to-step",
        [Commands.Restart] = "restart",
        [Commands.Skip] = "skip-already-done",
        [Commands.SomethingElse] = "something-else",
        [Commands.Stop] = "cancel",
        [Commands.AskPerson] = "talk-to-human",
        [Commands.MyRequests] = "my-requests",
        [Commands.Unsure] = "not-sure",
        [Commands.Yes] = "yes",
        [Commands.No] = "no",
        [Commands.ShowGuides] = "show-guides",
        [Commands.ShortVersion] = "show-short-version",
        [Commands.Links] = "show-link-order",
        [Commands.ShowPicture] = "show-picture",
        [Commands.RemindLater] = "remind-me-later",
        [Commands.RemindersOn] = "reminders-on",
        [Commands.RemindersOff] = "reminders-off",
        [Commands.DeleteData] = "delete-my-data",
        [Commands.WhatIsKept] = "what-is-kept",
        [Commands.ChangeLanguage] = "language-change",
        [Commands.Diagnose] = "find-fault",
        [Commands.Deeper] = "still-fails",
        [Commands.GetInvitation] = "get-invitation",
        [Commands.CloseBrowsers] = "close-browsers",
        [Commands.ShowRegions] = "regions",
        [Commands.Practice] = "practice",
        [Commands.StopPractice] = "stop-practice",
    };

    public static string Of(string command) => Names.GetValueOrDefault(command, command);
}
