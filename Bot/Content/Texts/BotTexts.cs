using System.Globalization;

namespace CsBot.Content.Texts;

/// <summary>
/// What the code says or fills in, in one language, as Cards/strings/{language}.yaml holds it; the other texts there are read by card templates.
/// Names in braces are filled in by <see cref="TextFormat"/>.
/// </summary>
internal sealed class BotTexts
{
    /// <summary>Two letters.</summary>
    public string Language { get; init; } = "en";

    /// <summary>How the language writes days and numbers.</summary>
    public CultureInfo Culture => field ??= CultureInfo.GetCultureInfo(Language);

    // First contact
    public string WelcomeCheck { get; private set; } = "";
    public string WelcomeText { get; private set; } = "";
    public string WelcomeShort { get; private set; } = "";
    public string WelcomeCollapsed { get; private set; } = "";
    public string WelcomeSummary { get; private set; } = "";

    // Before the first step
    public string TriageDone { get; private set; } = "";
    public string TriageDoneNothing { get; private set; } = "";
    public string TriageDoneAccount { get; private set; } = "";
    public string TriageDoneConnected { get; private set; } = "";
    public string TriageInvitation { get; private set; } = "";
    public string TriageInvitationMicrosoft { get; private set; } = "";
    public string TriageInvitationForwarded { get; private set; } = "";
    public string TriageInvitationMissing { get; private set; } = "";
    public string TriageInvitationUnsure { get; private set; } = "";
    public string TriageAccount { get; private set; } = "";
    public string TriageAccountNone { get; private set; } = "";
    public string TriageAccountPersonal { get; private set; } = "";
    public string TriageAccountWork { get; private set; } = "";
    public string TriageAccountUnsure { get; private set; } = "";
    public string TriageCollapsed { get; private set; } = "";
    public string TriageMissing { get; private set; } = "";
    public string TriageBegins { get; private set; } = "";
    public string TriageUnsure { get; private set; } = "";
    public string InvitationAgain { get; private set; } = "";
    public string InvitationSummary { get; private set; } = "";
    public string InvitationCollapsed { get; private set; } = "";

    // What fails
    public string DiagnosisPosition { get; private set; } = "";
    public string DiagnosisAgain { get; private set; } = "";
    public string DiagnosisCollapsed { get; private set; } = "";
    public string DiagnosisFault { get; private set; } = "";
    public string DiagnosisStep { get; private set; } = "";
    public string DiagnosisNone { get; private set; } = "";
    public string DiagnosisNoneText { get; private set; } = "";
    public string DiagnosisSummary { get; private set; } = "";

    // Waiting
    public string WaitTitle { get; private set; } = "";
    public string WaitHour { get; private set; } = "";
    public string WaitEvening { get; private set; } = "";
    public string WaitTomorrow { get; private set; } = "";
    public string WaitDays { get; private set; } = "";
    public string WaitMissing { get; private set; } = "";
    public string WaitSummary { get; private set; } = "";
    public string WaitCollapsed { get; private set; } = "";
    public string WaitOffer { get; private set; } = "";
    public string ParkedText { get; private set; } = "";
    public string ParkedAgain { get; private set; } = "";
    public string ParkedLeft { get; private set; } = "";

    // A step
    public string StepPosition { get; private set; } = "";
    public string StepSummary { get; private set; } = "";
    public string StepDone { get; private set; } = "";
    public string StepSeen { get; private set; } = "";
    public string StepLast { get; private set; } = "";
    public string StepPerson { get; private set; } = "";
    public string NoteLabel { get; private set; } = "";
    public string TipLabel { get; private set; } = "";
    public string WarningLabel { get; private set; } = "";
    public string ClosedSummary { get; private set; } = "";
    public string StepMore { get; private set; } = "";
    public string StepPlace { get; private set; } = "";
    public string StepPlaceDone { get; private set; } = "";
    public string StepPlaceShow { get; private set; } = "";
    public string QuestionPlace { get; private set; } = "";
    public string QuestionPlaceShow { get; private set; } = "";
    public string StepTicked { get; private set; } = "";
    public string StepLeft { get; private set; } = "";
    public string FirstStep { get; private set; } = "";
    public string NoSuchStep { get; private set; } = "";
    public string ChangedGuide { get; private set; } = "";
    public string WelcomeBack { get; private set; } = "";
    public string NotUnderstoodIdle { get; private set; } = "";
    public string EmptyMessage { get; private set; } = "";
    public string Hello { get; private set; } = "";
    public string HelloIdle { get; private set; } = "";
    public string Thanks { get; private set; } = "";

    // Answers
    public string AnswerSummary { get; private set; } = "";
    public string AnswerRatedHelpful { get; private set; } = "";
    public string AnswerRatedUnhelpful { get; private set; } = "";
    public string AnswerDidYouMean { get; private set; } = "";
    public string AnswerOrDidYouMean { get; private set; } = "";
    public string AnswerDidYouMeanText { get; private set; } = "";
    public string AnswerNotKnown { get; private set; } = "";
    public string AnswerNotKnownText { get; private set; } = "";
    public string AnswerNotKnownAgain { get; private set; } = "";
    public string AnswerNotKnownAgainText { get; private set; } = "";
    public string AnswerOffTopic { get; private set; } = "";
    public string AnswerOffTopicText { get; private set; } = "";
    public string AnswerSource { get; private set; } = "";
    public string AnswerSourceChecked { get; private set; } = "";
    public string AnswerNoFurther { get; private set; } = "";
    public string AnswerNoFurtherText { get; private set; } = "";
    public string NextStep { get; private set; } = "";
    public string NextInvitation { get; private set; } = "";
    public string NextNone { get; private set; } = "";
    public string NextFault { get; private set; } = "";
    public string NextLinks { get; private set; } = "";
    public string NextKept { get; private set; } = "";
    public string PictureTitle { get; private set; } = "";
    public string PictureNone { get; private set; } = "";
    public string PictureNoStep { get; private set; } = "";
    public string LanguageName { get; init; } = "";
    public IReadOnlyList<string> LanguageNames { get; private set; } = [];
    public string LanguageTitle { get; init; } = "";
    public string LanguageText { get; init; } = "";
    public string LanguageAuto { get; init; } = "";
    public string LanguageSet { get; init; } = "";
    public string LanguageAutoSet { get; init; } = "";

    // What arrives
    public string TooFast { get; private set; } = "";
    public string OtherTenant { get; private set; } = "";

    // A used or old card
    public string StaleTitle { get; private set; } = "";
    public string StaleAt { get; private set; } = "";
    public string StaleIdle { get; private set; } = "";
    public string StaleFinished { get; private set; } = "";

    // Help
    public string HelpTitle { get; private set; } = "";
    public string HelpText { get; private set; } = "";
    public IReadOnlyList<string> HelpCommands { get; private set; } = [];
    public string HelpPrivacy { get; private set; } = "";
    public string HelpSummary { get; private set; } = "";
    public string HelpCollapsed { get; private set; } = "";

    // Overviews
    public string WhereTitle { get; private set; } = "";
    public string WhereText { get; private set; } = "";
    public string WhereSummary { get; private set; } = "";
    public string WhereCollapsed { get; private set; } = "";
    public string WhereNotStarted { get; private set; } = "";
    public string WhereFinished { get; private set; } = "";
    public string ShortTitle { get; private set; } = "";
    public string ShortSummary { get; private set; } = "";
    public string ShortCollapsed { get; private set; } = "";
    public string LinksWhere { get; private set; } = "";
    public string LinksSummary { get; private set; } = "";
    public string LinksCollapsed { get; private set; } = "";
    public string StartGuide { get; private set; } = "";

    // Other guides
    public string GuidesTitle { get; private set; } = "";
    public string GuidesText { get; private set; } = "";
    public string GuidesMore { get; private set; } = "";
    public string GuideFinished { get; private set; } = "";
    public string GuideLeft { get; private set; } = "";

    // Something else
    public string TroubleTitle { get; private set; } = "";
    public string TroubleText { get; private set; } = "";
    public string TroubleOther { get; private set; } = "";
    public string TroubleSummary { get; private set; } = "";
    public string TroubleCollapsed { get; private set; } = "";
    public string CureSummary { get; private set; } = "";
    public string CureAgain { get; private set; } = "";
    public string CureCollapsed { get; private set; } = "";
    public string TroubleNone { get; private set; } = "";
    public string TroubleScreenAt { get; private set; } = "";
    public string TroubleMissing { get; private set; } = "";

    // Closing all browsers
    public string BrowsersHow { get; private set; } = "";
    public string BrowsersSummary { get; private set; } = "";
    public string BrowsersCollapsed { get; private set; } = "";

    // Region
    public string RegionOther { get; private set; } = "";
    public string RegionText { get; private set; } = "";
    public string RegionSummary { get; private set; } = "";
    public string RegionCollapsed { get; private set; } = "";
    public string RegionChosen { get; private set; } = "";
    public string RegionSet { get; private set; } = "";

    // Restart and stop
    public string RestartTitle { get; private set; } = "";
    public string RestartText { get; private set; } = "";
    public string RestartYes { get; private set; } = "";
    public string RestartNo { get; private set; } = "";
    public string RestartDone { get; private set; } = "";
    public string RestartKept { get; private set; } = "";
    public string ConfirmAgain { get; private set; } = "";
    public string Stopped { get; private set; } = "";
    public string StoppedCollapsed { get; private set; } = "";
    public string LeftAtStep { get; private set; } = "";
    public string LeftQuestion { get; private set; } = "";
    public string NothingToStop { get; private set; } = "";

    // Finish
    public string ProofTitle { get; private set; } = "";
    public string ProofText { get; private set; } = "";
    public string ProofYes { get; private set; } = "";
    public string ProofNo { get; private set; } = "";
    public string ProofCollapsed { get; private set; } = "";
    public string ProofMissing { get; private set; } = "";
    public string FinishSummary { get; private set; } = "";
    public string FinishCollapsed { get; private set; } = "";

    // Score and take-away
    public IReadOnlyList<string> TakeAwayLines { get; private set; } = [];
    public IReadOnlyList<string> ScoreChoices { get; private set; } = [];
    public string ScoreMissing { get; private set; } = "";
    public string ScoreThanks { get; private set; } = "";

    // Practice
    public string PracticeTry { get; private set; } = "";
    public string PracticeLine { get; private set; } = "";
    public string PracticeSummary { get; private set; } = "";
    public string PracticeCollapsed { get; private set; } = "";
    public string PracticeOver { get; private set; } = "";
    public string PracticeNone { get; private set; } = "";
    public string PracticePersonLine { get; private set; } = "";
    public string PracticePerson { get; private set; } = "";

    // Ask a person
    public string PersonOpen { get; private set; } = "";
    public string PersonClosed { get; private set; } = "";
    public string OfferTitle { get; private set; } = "";
    public IReadOnlyList<string> QuestionWords { get; private set; } = [];
    public string PersonMissing { get; private set; } = "";
    public string PersonSummary { get; private set; } = "";
    public string PersonSent { get; private set; } = "";
    /// <summary>Words with which somebody says, while the form is open, that they want nothing sent.</summary>
    public IReadOnlyList<string> RefusalWords { get; private set; } = [];

    public string PersonRefused { get; private set; } = "";

    public string PassQuestion { get; private set; } = "";

    public string PassText { get; private set; } = "";

    public string PassSend { get; private set; } = "";

    public string PassSent { get; private set; } = "";

    public string PersonCancelled { get; private set; } = "";
    public string TopicOther { get; private set; } = "";
    public IReadOnlyList<string> UrgencyChoices { get; private set; } = [];
    public string AlongProgress { get; private set; } = "";
    public string AlongDone { get; private set; } = "";
    public string AlongSeen { get; private set; } = "";
    public string AlongTried { get; private set; } = "";
    public string AlongVerdict { get; private set; } = "";
    public string AlongOrganisation { get; private set; } = "";
    public string AlongTenant { get; private set; } = "";
    public string AlongLanguage { get; private set; } = "";
    public string AlongTimeZone { get; private set; } = "";
    public string AlongDevice { get; private set; } = "";
    public string AlongSaid { get; private set; } = "";

    // A customer's own requests
    public string TicketTitle { get; private set; } = "";
    public string TicketHeld { get; private set; } = "";

    public string TicketText { get; private set; } = "";
    public string TicketClosedNow { get; private set; } = "";
    public string TicketWaiting { get; private set; } = "";
    public string TicketAnswerMissing { get; private set; } = "";
    public string TicketGone { get; private set; } = "";
    public string TicketUnknown { get; private set; } = "";
    public string RequestsTitle { get; private set; } = "";
    public string RequestsText { get; private set; } = "";
    public string RequestsNone { get; private set; } = "";
    public string RequestsShow { get; private set; } = "";
    public string HeldBack { get; private set; } = "";
    public string ThreadHeldBack { get; private set; } = "";
    public string RequestRatedAlready { get; private set; } = "";
    public string RequestsFull { get; private set; } = "";
    public string RequestAdded { get; private set; } = "";
    public string RequestTeam { get; private set; } = "";
    public string RequestWaiting { get; private set; } = "";
    public string RequestOpen { get; private set; } = "";
    public string RequestTaken { get; private set; } = "";
    public string RequestAnswered { get; private set; } = "";
    public string RequestPutOff { get; private set; } = "";
    public string RequestClosed { get; private set; } = "";
    public string RequestClosedBy { get; private set; } = "";
    public string RequestYou { get; private set; } = "";
    public string RequestMoved { get; private set; } = "";
    public string RequestTalking { get; private set; } = "";
    public string RequestAgain { get; private set; } = "";
    public string RequestReply { get; private set; } = "";
    public string RequestAsked { get; private set; } = "";
    public string RequestResolved { get; private set; } = "";
    public string RequestWithdrawn { get; private set; } = "";
    public string RequestTalk { get; private set; } = "";
    public string PictureWanted { get; private set; } = "";
    public string PictureOffer { get; private set; } = "";
    public string PictureWaits { get; private set; } = "";
    public string PictureAgain { get; private set; } = "";
    public string PictureSent { get; private set; } = "";
    public string PictureTooBig { get; private set; } = "";
    public string PictureRefused { get; private set; } = "";
    public string PictureLine { get; private set; } = "";
    public string RequestSolvedDone { get; private set; } = "";
    public string RequestWithdrawnDone { get; private set; } = "";
    public string RequestTooLate { get; private set; } = "";
    public string RequestStillOpen { get; private set; } = "";
    public IReadOnlyList<string> RequestScores { get; private set; } = [];
    public string RequestRated { get; private set; } = "";
    public string NewsSays { get; private set; } = "";
    public string NewsHanded { get; private set; } = "";
    public string NewsHolder { get; private set; } = "";
    public string NewsResolved { get; private set; } = "";
    public string NewsReopened { get; private set; } = "";
    public string NewsTalkEnded { get; private set; } = "";
    public string NewsTalkOver { get; private set; } = "";
    public string TalkBegun { get; private set; } = "";
    public string TalkEnded { get; private set; } = "";
    public string TalkNobody { get; private set; } = "";
    public IReadOnlyList<string> TalkEndWords { get; private set; } = [];

    // What is kept
    public string KeptTitle { get; private set; } = "";
    public string KeptPlace { get; private set; } = "";
    public string KeptMessages { get; private set; } = "";
    public string KeptTickets { get; private set; } = "";
    public string KeptJourneys { get; private set; } = "";
    public string KeptQuestions { get; private set; } = "";
    public string KeptTimers { get; private set; } = "";
    public string KeptTimeZone { get; private set; } = "";
    public string KeptIds { get; private set; } = "";
    public string KeptActs { get; private set; } = "";
    public string KeptDelete { get; private set; } = "";
    public string KeptCollapsed { get; private set; } = "";
    public string EraseTitle { get; private set; } = "";
    public string EraseText { get; private set; } = "";
    public string EraseYes { get; private set; } = "";
    public string EraseNo { get; private set; } = "";
    public string EraseKept { get; private set; } = "";
    public string EraseDone { get; private set; } = "";
    public string Erased { get; private set; } = "";
    public string ErasedName { get; private set; } = "";

    // Reminders
    public string RemindWaiting { get; private set; } = "";
    public string RemindIdle { get; private set; } = "";
    public string RemindersOff { get; private set; } = "";
    public string RemindersOn { get; private set; } = "";

    // The support team's side
    public string SupportWithdrawn { get; private set; } = "";
    public string ThreadErased { get; private set; } = "";
    public string SupportTitle { get; private set; } = "";
    public string SupportSummary { get; private set; } = "";
    public string SupportTopic { get; private set; } = "";
    public string SupportStep { get; private set; } = "";
    public string SupportUrgency { get; private set; } = "";
    public string SupportSince { get; private set; } = "";
    public string SupportSaid { get; private set; } = "";
    public string SupportNotStarted { get; private set; } = "";
    public string SupportReplyMissing { get; private set; } = "";
    public string SupportNoteMissing { get; private set; } = "";
    public string SupportUntilMissing { get; private set; } = "";
    public IReadOnlyList<string> SupportUntilChoices { get; private set; } = [];
    public string SupportReasonMissing { get; private set; } = "";
    /// <summary>The same reasons as <see cref="SupportReasons"/> in the same order, as they are told to the customer: each a sentence.</summary>
    public IReadOnlyList<string> CustomerReasons { get; private set; } = [];

    public string TicketLate { get; private set; } = "";

    public string StateAnswered { get; private set; } = "";

    public string StateTalking { get; private set; } = "";

    public string StatusAnswered { get; private set; } = "";

    public string StatusFree { get; private set; } = "";

    public string SupportUrgent { get; private set; } = "";

    public string ThreadStill { get; private set; } = "";

    public IReadOnlyList<string> SupportReasons { get; private set; } = [];
    public string AssignTitle { get; private set; } = "";
    public string AssignMissing { get; private set; } = "";
    public string StateNew { get; private set; } = "";
    public string StateAsked { get; private set; } = "";
    public string StateOverdue { get; private set; } = "";
    public string StateDraft { get; private set; } = "";
    public string StateLive { get; private set; } = "";
    public string StateTakenBack { get; private set; } = "";
    public string StatusSolved { get; private set; } = "";
    public string StatusOpen { get; private set; } = "";
    public string StatusTaken { get; private set; } = "";
    public string StatusAsked { get; private set; } = "";
    public string StatusSnoozed { get; private set; } = "";
    public string StatusResolved { get; private set; } = "";
    public string StatusWithdrawn { get; private set; } = "";
    public string StatusWaits { get; private set; } = "";
    public string ThreadTake { get; private set; } = "";
    public string ThreadAssign { get; private set; } = "";
    public string ThreadRelease { get; private set; } = "";
    public string ThreadReply { get; private set; } = "";
    public string ThreadAsk { get; private set; } = "";
    public string ThreadNote { get; private set; } = "";
    public string ThreadSnooze { get; private set; } = "";
    public string ThreadWake { get; private set; } = "";
    public string ThreadResolve { get; private set; } = "";
    public string ThreadReopen { get; private set; } = "";
    public string ThreadReopenCustomer { get; private set; } = "";
    public string ThreadComment { get; private set; } = "";
    public string ThreadWithdraw { get; private set; } = "";
    public string ThreadSolve { get; private set; } = "";
    public string ThreadRate { get; private set; } = "";
    public string ThreadTalk { get; private set; } = "";
    public string ThreadEndTalk { get; private set; } = "";
    public string RelayedEdited { get; private set; } = "";
    public string RelayedDeleted { get; private set; } = "";
    public string ThreadOverdue { get; private set; } = "";
    public string ThreadOnCall { get; private set; } = "";
    public string ThreadCustomerGone { get; private set; } = "";
    public IReadOnlyList<string> ThreadCommands { get; private set; } = [];
    public string ThreadHelp { get; private set; } = "";
    public string ThreadHow { get; private set; } = "";
    public string ThreadNoted { get; private set; } = "";
    public string ThreadStays { get; private set; } = "";
    public string ThreadWho { get; private set; } = "";
    public string ThreadNobody { get; private set; } = "";
    public string SendTitle { get; private set; } = "";
    public string SendingTitle { get; private set; } = "";
    public string SendChanged { get; private set; } = "";
    public string SendLeft { get; private set; } = "";
    public string SendNot { get; private set; } = "";
    public string SendAlready { get; private set; } = "";
    public string SupportTalkEnded { get; private set; } = "";
    public string SupportSent { get; private set; } = "";
    public string SupportAlreadyClosed { get; private set; } = "";
    public string SupportUnknown { get; private set; } = "";
    public string SupportFileLeft { get; private set; } = "";
    public string SupportLeft { get; private set; } = "";
    public string SupportSilent { get; private set; } = "";
    public string SupportStranger { get; private set; } = "";
    public string RosterUnknown { get; private set; } = "";
    public string RefusedTaken { get; private set; } = "";
    public string RefusedNotTaken { get; private set; } = "";
    public string RefusedNotPosted { get; private set; } = "";
    public string RefusedNotClosed { get; private set; } = "";
    public string RefusedGone { get; private set; } = "";
    public string SupportLearn { get; private set; } = "";
    public string NoticeTitle { get; private set; } = "";
    public string NoticeTo { get; private set; } = "";
    public string NoticeToAll { get; private set; } = "";
    public string NoticeToGuide { get; private set; } = "";
    public string NoticeToPhase { get; private set; } = "";
    public string NoticeToRequests { get; private set; } = "";
    public string NoticePreviewTitle { get; private set; } = "";
    public string NoticePeople { get; private set; } = "";
    public string NoticeLanguages { get; private set; } = "";
    public string NoticeLanguage { get; private set; } = "";
    public string NoticeCancelled { get; private set; } = "";
    public string NoticeBegun { get; private set; } = "";
    public string NoticeBy { get; private set; } = "";
    public string NoticeRunning { get; private set; } = "";
    public string NoticeDone { get; private set; } = "";
    public string NoticeStopped { get; private set; } = "";
    public string NoticeStoppedBy { get; private set; } = "";
    public string NoticeOver { get; private set; } = "";
    public string NoticeAlready { get; private set; } = "";
    public string NoticeMissing { get; private set; } = "";
    public string NoticeTooLong { get; private set; } = "";
    public string NoticeSecret { get; private set; } = "";
    public string NoticeNobody { get; private set; } = "";
    public string NoticeTooMany { get; private set; } = "";
    public string NoticeOff { get; private set; } = "";
    public string NoticeFrom { get; private set; } = "";
    public string LearnTitle { get; private set; } = "";
    public string LearnChange { get; private set; } = "";
    public string LearnMissing { get; private set; } = "";
    public string LearnTooLong { get; private set; } = "";
    public string LearnFault { get; private set; } = "";
    public string LearnedDraft { get; private set; } = "";
    public string LearnedLive { get; private set; } = "";
    public string LearnedUndone { get; private set; } = "";
    public string HistoryWritten { get; private set; } = "";
    public string HistoryApproved { get; private set; } = "";
    public string HistoryReplaced { get; private set; } = "";
    public string HistoryUndone { get; private set; } = "";
    public string LearnedNoDraft { get; private set; } = "";
    public string LearnedSteals { get; private set; } = "";
    public string LearnedCatches { get; private set; } = "";
    public string LearnedNoAuthor { get; private set; } = "";
    public string LearnedOwn { get; private set; } = "";
    public string LearnedUnknown { get; private set; } = "";
    public string AnswersTitle { get; private set; } = "";
    public string AnswersText { get; private set; } = "";
    public string AnswersNone { get; private set; } = "";
    public string AnswersOpen { get; private set; } = "";
    public string MissedTitle { get; private set; } = "";
    public string MissedText { get; private set; } = "";
    public string MissedNone { get; private set; } = "";
    public string MissedTimes { get; private set; } = "";
    public string SimilarTitle { get; private set; } = "";
    public string ReportTitle { get; private set; } = "";
    public string ReportText { get; private set; } = "";
    public string ReportStage { get; private set; } = "";
    public string ReportWeek { get; private set; } = "";
    public string ReportStopped { get; private set; } = "";
    public string ReportOpened { get; private set; } = "";
    public string ReportResolved { get; private set; } = "";
    public string ReportFirstReply { get; private set; } = "";
    public string ReportSolve { get; private set; } = "";
    public string ReportScore { get; private set; } = "";
    public string ReportStops { get; private set; } = "";
    public string ReportNone { get; private set; } = "";
    public string FoundTitle { get; private set; } = "";
    public string FoundText { get; private set; } = "";
    public string FoundNone { get; private set; } = "";
    public string FoundOpen { get; private set; } = "";
    public string SupportHello { get; private set; } = "";
    public string SupportHelloWaiting { get; private set; } = "";
    public string TestTitle { get; private set; } = "";
    public string TestText { get; private set; } = "";
    public string TestDoneTitle { get; private set; } = "";
    public string TestDoneText { get; private set; } = "";
    public IReadOnlyList<string> InboxWords { get; private set; } = [];
    public string InboxEverything { get; private set; } = "";
    public string InboxRefused { get; private set; } = "";
    public string InboxNeedsCode { get; private set; } = "";
    public string InboxCodeMisplaced { get; private set; } = "";
    public string InboxNoTeam { get; private set; } = "";
    public string InboxTopicUnknown { get; private set; } = "";
    public string InboxLost { get; private set; } = "";
    public string InboxBack { get; private set; } = "";
    public string NoTeam { get; private set; } = "";
    public string WrongTeam { get; private set; } = "";
    public string GroupSummary { get; private set; } = "";

    // When something breaks
    public string ApologyStep { get; private set; } = "";
    public string ApologyTeam { get; private set; } = "";
    public string ApologyStuck { get; private set; } = "";
    public string Apology { get; private set; } = "";
    public string Updated { get; private set; } = "";

    // Secrets
    public string SecretsSeen { get; private set; } = "";
    public string SecretPassword { get; private set; } = "";
    public string SecretCode { get; private set; } = "";
    public string SecretPersonalLink { get; private set; } = "";
    public string SecretCardNumber { get; private set; } = "";
    public string SecretToken { get; private set; } = "";
    public string SecretBankAccount { get; private set; } = "";
    public string SecretRecoveryCode { get; private set; } = "";
    public string SecretAnswer { get; private set; } = "";
    public string SecretAnd { get; private set; } = "";
    public string SecretPasswordAdvice { get; private set; } = "";
    public string SecretCodeAdvice { get; private set; } = "";
    public string SecretForwardedLinkAdvice { get; private set; } = "";
    public string SecretSuspiciousLinkAdvice { get; private set; } = "";
    public string SecretPersonalLinkAdvice { get; private set; } = "";
    public string SecretCardNumberAdvice { get; private set; } = "";
    public string SecretTokenAdvice { get; private set; } = "";
    public string SecretBankAccountAdvice { get; private set; } = "";
    public string SecretRecoveryCodeAdvice { get; private set; } = "";
    public string SecretAnswerAdvice { get; private set; } = "";

    // A mail that was pasted or attached
    public string MailSummary { get; private set; } = "";
    public string MailLine { get; private set; } = "";

    public string MailOtherLine { get; private set; } = "";

    public string MailGenuineLine { get; private set; } = "";

    public string MailForwardedLine { get; private set; } = "";

    public string MailSuspiciousLine { get; private set; } = "";
    public string MailLinkPlace { get; private set; } = "";
    public string MailGenuineTitle { get; private set; } = "";
    public string MailGenuineText { get; private set; } = "";
    public string MailGenuineNext { get; private set; } = "";
    public string MailForwardedTitle { get; private set; } = "";
    public string MailForwardedText { get; private set; } = "";
    public string MailForwardedNext { get; private set; } = "";
    public string MailIncompleteTitle { get; private set; } = "";
    public string MailIncompleteText { get; private set; } = "";
    public string MailIncompleteNext { get; private set; } = "";
    public string MailSuspiciousTitle { get; private set; } = "";
    public string MailSuspiciousText { get; private set; } = "";
    public string MailSuspiciousNext { get; private set; } = "";
    public string MailVerificationTitle { get; private set; } = "";
    public string MailVerificationText { get; private set; } = "";
    public string MailVerificationNext { get; private set; } = "";
    public string MailOtherTitle { get; private set; } = "";
    public string MailOtherText { get; private set; } = "";
    public string MailOtherNext { get; private set; } = "";
    public string MailCannotTellTitle { get; private set; } = "";
    public string MailCannotTellText { get; private set; } = "";
    public string MailCannotTellNext { get; private set; } = "";
    public string MailSenderKnown { get; private set; } = "";
    public string MailPersonalLinkWhole { get; private set; } = "";
    public string MailSignupLinkSeen { get; private set; } = "";
    public string MailForwardPrefix { get; private set; } = "";
    public string MailForwardMarker { get; private set; } = "";
    public string MailSecondHead { get; private set; } = "";
    public string MailTwoRecipients { get; private set; } = "";
    public string MailNoteAbove { get; private set; } = "";
    public string MailSignature { get; private set; } = "";
    public string MailQuoted { get; private set; } = "";
    public string MailSenderIsPerson { get; private set; } = "";
    public string MailMailInMail { get; private set; } = "";
    public string MailPersonalLinkMissing { get; private set; } = "";
    public string MailPersonalLinkCut { get; private set; } = "";
    public string MailSignupLinkMissing { get; private set; } = "";
    public string MailSenderSpoofed { get; private set; } = "";
    public string MailChecksFailed { get; private set; } = "";
    public string MailReplyElsewhere { get; private set; } = "";
    public string MailLookAlikeHost { get; private set; } = "";
    public string MailTextDiffers { get; private set; } = "";
    public string MailNotHttps { get; private set; } = "";
    public string MailUserInAddress { get; private set; } = "";
    public string MailNumberAddress { get; private set; } = "";
    public string MailIsVerification { get; private set; } = "";
    public string MailNoInvitationWords { get; private set; } = "";
    public string MailNoHead { get; private set; } = "";
    public string MailLinksHidden { get; private set; } = "";
    public string MailUnreadable { get; private set; } = "";
    public string MailFileOutlook { get; private set; } = "";
    public string MailFilePicture { get; private set; } = "";
    public string MailHow { get; private set; } = "";
    public string MailFileSound { get; private set; } = "";
    public string MailFileOther { get; private set; } = "";
    public string MailFileTooBig { get; private set; } = "";
    public string MailFileBusy { get; private set; } = "";
    public string MailFileGone { get; private set; } = "";
    public string MailSenderConfirmed { get; private set; } = "";
    public string MailSenderLineOnly { get; private set; } = "";
    public string MailPersonalLinkBroken { get; private set; } = "";
    public string MailDatedAfterClosing { get; private set; } = "";
    public string MailForeignLink { get; private set; } = "";
    public string MailForeignLinkBeside { get; private set; } = "";
    public string MailGarbled { get; private set; } = "";
    public string MailProtected { get; private set; } = "";
    public string MailEncrypted { get; private set; } = "";
    public string MailWinmailDat { get; private set; } = "";
    public string MailSignInPage { get; private set; } = "";
    public string MailOutlookFile { get; private set; } = "";
    public string MailOtherFile { get; private set; } = "";
    public string MailUnreadTitle { get; private set; } = "";
    public string MailUnreadText { get; private set; } = "";
    public string MailUnreadNext { get; private set; } = "";
}
