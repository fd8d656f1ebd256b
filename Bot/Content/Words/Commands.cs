namespace CsBot.Content.Words;

/// <summary>What a person can ask for: the verbs of the cards, and what typed words stand for.</summary>
internal static class Commands
{
    public const string Start = "guide.start";
    public const string Where = "guide.where";
    public const string Restart = "guide.restart";
    public const string Stop = "guide.stop";
    public const string ShowGuides = "guide.list";
    public const string ShortVersion = "guide.short";
    public const string Links = "guide.links";
    public const string Done = "step.done";
    public const string Back = "step.back";
    public const string Repeat = "step.repeat";
    public const string SomethingElse = "step.else";
    public const string GoTo = "step.goto";
    public const string Skip = "step.skip";
    public const string ShowPicture = "step.picture";
    public const string TriageAnswer = "triage.answer";
    public const string TriageSkip = "triage.skip";
    public const string InvitationHere = "invitation.here";
    public const string GetInvitation = "invitation.help";
    /// <summary>How to show the bot an email.</summary>
    public const string CheckMail = "mail.how";
    public const string Diagnose = "guide.diagnose";
    public const string BeginWait = "wait.begin";
    public const string Park = "wait.park";
    public const string WaitOver = "wait.over";
    public const string ShowCure = "trouble.show";
    public const string CureWorked = "cure.worked";
    public const string AskPerson = "person.ask";
    public const string SendToPerson = "person.send";
    public const string CancelPerson = "person.cancel";
    public const string MyRequests = "requests.mine";
    public const string WhatIsKept = "privacy.what";
    public const string DeleteData = "privacy.delete";
    public const string AnswerNext = "answer.next";
    public const string Deeper = "answer.deeper";
    public const string Helpful = "answer.helpful";
    public const string Unhelpful = "answer.unhelpful";
    public const string RemindLater = "remind.later";
    public const string RemindersOff = "reminders.off";
    public const string RemindersOn = "reminders.on";
    public const string Help = "help";
    public const string Greet = "greet";
    public const string Thanks = "thanks";
    public const string ChangeLanguage = "language.change";
    public const string CloseBrowsers = "browsers.how";
    public const string ShowRegions = "region.show";
    public const string SetRegion = "region.set";
    public const string SendScore = "score.send";
    public const string Practice = "practice.start";
    public const string StopPractice = "practice.stop";
    public const string Yes = "answer.yes";
    public const string No = "answer.no";
    public const string Unsure = "answer.unsure";

    /// <summary>Those that can be typed; Cards/strings/words.{language}.yaml has a list for each.</summary>
    public static IReadOnlyCollection<string> Spoken { get; } =
    [
        Start, Where, Restart, Stop, ShortVersion, Links, Done, Back, Repeat, SomethingElse, GoTo, AskPerson, Diagnose, Help, Greet,
        Thanks, Yes, No, Unsure, WhatIsKept, DeleteData, RemindersOff, RemindersOn, CloseBrowsers, ShowRegions, Practice, StopPractice,
        Skip, ShowPicture, RemindLater, ChangeLanguage, Deeper, GetInvitation, MyRequests, ShowGuides, CheckMail,
    ];
}
