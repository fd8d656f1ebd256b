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
    public string WelcomeCheck { get; init; } = "";
    public string WelcomeText { get; init; } = "";
    public string WelcomeShort { get; init; } = "";
    public string WelcomeCollapsed { get; init; } = "";
    public string WelcomeSummary { get; init; } = "";

    // Before the first step
    public string TriageDone { get; init; } = "";
    public string TriageDoneNothing { get; init; } = "";
    public string TriageDoneAccount { get; init; } = "";
    public string TriageDoneConnected { get; init; } = "";
    public string TriageInvitation { get; init; } = "";
    public string TriageInvitationMicrosoft { get; init; } = "";
    public string TriageInvitationForwarded { get; init; } = "";
    public string TriageInvitationMissing { get; init; } = "";
    public string TriageInvitationUnsure { get; init; } = "";
    public string TriageAccount { get; init; } = "";
    public string TriageAccountNone { get; init; } = "";
    public string TriageAccountPersonal { get; init; } = "";
    public string TriageAccountWork { get; init; } = "";
    public string TriageAccountUnsure { get; init; } = "";
    public string TriageCollapsed { get; init; } = "";
    public string TriageMissing { get; init; } = "";
    public string TriageBegins { get; init; } = "";
    public string TriageUnsure { get; init; } = "";
    public string InvitationAgain { get; init; } = "";
    public string InvitationSummary { get; init; } = "";
    public string InvitationCollapsed { get; init; } = "";

    // What fails
    public string DiagnosisPosition { get; init; } = "";
    public string DiagnosisAgain { get; init; } = "";
    public string DiagnosisCollapsed { get; init; } = "";
    public string DiagnosisFault { get; init; } = "";
    public string DiagnosisStep { get; init; } = "";
    public string DiagnosisNone { get; init; } = "";
    public string DiagnosisNoneText { get; init; } = "";
    public string DiagnosisSummary { get; init; } = "";

    // Waiting
    public string WaitTitle { get; init; } = "";
    public string WaitHour { get; init; } = "";
    public string WaitEvening { get; init; } = "";
    public string WaitTomorrow { get; init; } = "";
    public string WaitDays { get; init; } = "";
    public string WaitMissing { get; init; } = "";
    public string WaitSummary { get; init; } = "";
    public string WaitCollapsed { get; init; } = "";
    public string WaitOffer { get; init; } = "";
    public string ParkedText { get; init; } = "";
    public string ParkedAgain { get; init; } = "";
    public string ParkedLeft { get; init; } = "";

    // A step
    public string StepPosition { get; init; } = "";
    public string StepSummary { get; init; } = "";
    public string StepDone { get; init; } = "";
    public string StepSeen { get; init; } = "";
    public string StepLast { get; init; } = "";
    public string StepPerson { get; init; } = "";
    public string NoteLabel { get; init; } = "";
    public string TipLabel { get; init; } = "";
    public string WarningLabel { get; init; } = "";
    public string ClosedSummary { get; init; } = "";
    public string StepMore { get; init; } = "";
    public string StepPlace { get; init; } = "";
    public string StepPlaceDone { get; init; } = "";
    public string StepPlaceShow { get; init; } = "";
    public string QuestionPlace { get; init; } = "";
    public string QuestionPlaceShow { get; init; } = "";
    public string StepTicked { get; init; } = "";
    public string StepLeft { get; init; } = "";
    public string FirstStep { get; init; } = "";
    public string NoSuchStep { get; init; } = "";
    public string ChangedGuide { get; init; } = "";
    public string WelcomeBack { get; init; } = "";
    public string NotUnderstoodIdle { get; init; } = "";
    public string EmptyMessage { get; init; } = "";
    public string Hello { get; init; } = "";
    public string HelloIdle { get; init; } = "";
    public string Thanks { get; init; } = "";

    // Answers
    public string AnswerSummary { get; init; } = "";
    public string AnswerRatedHelpful { get; init; } = "";
    public string AnswerRatedUnhelpful { get; init; } = "";
    public string AnswerDidYouMean { get; init; } = "";
    public string AnswerOrDidYouMean { get; init; } = "";
    public string AnswerDidYouMeanText { get; init; } = "";
    public string AnswerNotKnown { get; init; } = "";
    public string AnswerNotKnownText { get; init; } = "";
    public string AnswerNotKnownAgain { get; init; } = "";
    public string AnswerNotKnownAgainText { get; init; } = "";
    public string AnswerOffTopic { get; init; } = "";
    public string AnswerOffTopicText { get; init; } = "";
    public string AnswerSource { get; init; } = "";
    public string AnswerSourceChecked { get; init; } = "";
    public string AnswerNoFurther { get; init; } = "";
    public string AnswerNoFurtherText { get; init; } = "";
    public string NextStep { get; init; } = "";
    public string NextInvitation { get; init; } = "";
    public string NextNone { get; init; } = "";
    public string NextFault { get; init; } = "";
    public string NextLinks { get; init; } = "";
    public string NextKept { get; init; } = "";
    public string PictureTitle { get; init; } = "";
    public string PictureNone { get; init; } = "";
    public string PictureNoStep { get; init; } = "";
    public string LanguageName { get; init; } = "";
    public IReadOnlyList<string> LanguageNames { get; init; } = [];
    public string LanguageTitle { get; init; } = "";
    public string LanguageText { get; init; } = "";
    public string LanguageAuto { get; init; } = "";
    public string LanguageSet { get; init; } = "";
    public string LanguageAutoSet { get; init; } = "";

    // What arrives
    public string TooFast { get; init; } = "";
    public string OtherTenant { get; init; } = "";

    // A used or old card
    public string StaleTitle { get; init; } = "";
    public string StaleAt { get; init; } = "";
    public string StaleIdle { get; init; } = "";
    public string StaleFinished { get; init; } = "";

    // Help
    public string HelpTitle { get; init; } = "";
    public string HelpText { get; init; } = "";
    public List<string> HelpCommands { get; init; } = [];
    public string HelpPrivacy { get; init; } = "";
    public string HelpSummary { get; init; } = "";
    public string HelpCollapsed { get; init; } = "";

    // Overviews
    public string WhereTitle { get; init; } = "";
    public string WhereText { get; init; } = "";
    public string WhereSummary { get; init; } = "";
    public string WhereCollapsed { get; init; } = "";
    public string WhereNotStarted { get; init; } = "";
    public string WhereFinished { get; init; } = "";
    public string ShortTitle { get; init; } = "";
    public string ShortSummary { get; init; } = "";
    public string ShortCollapsed { get; init; } = "";
    public string LinksWhere { get; init; } = "";
    public string LinksSummary { get; init; } = "";
    public string LinksCollapsed { get; init; } = "";
    public string StartGuide { get; init; } = "";

    // Other guides
    public string GuidesTitle { get; init; } = "";
    public string GuidesText { get; init; } = "";
    public string GuidesMore { get; init; } = "";
    public string GuideFinished { get; init; } = "";
    public string GuideLeft { get; init; } = "";

    // Something else
    public string TroubleTitle { get; init; } = "";
    public string TroubleText { get; init; } = "";
    public string TroubleOther { get; init; } = "";
    public string TroubleSummary { get; init; } = "";
    public string TroubleCollapsed { get; init; } = "";
    public string CureSummary { get; init; } = "";
    public string CureAgain { get; init; } = "";
    public string CureCollapsed { get; init; } = "";
    public string TroubleNone { get; init; } = "";
    public string TroubleScreenAt { get; init; } = "";
    public string TroubleMissing { get; init; } = "";

    // Closing all browsers
    public string BrowsersHow { get; init; } = "";
    public string BrowsersSummary { get; init; } = "";
    public string BrowsersCollapsed { get; init; } = "";

    // Region
    public string RegionOther { get; init; } = "";
    public string RegionText { get; init; } = "";
    public string RegionSummary { get; init; } = "";
    public string RegionCollapsed { get; init; } = "";
    public string RegionChosen { get; init; } = "";
    public string RegionSet { get; init; } = "";

    // Restart and stop
    public string RestartTitle { get; init; } = "";
    public string RestartText { get; init; } = "";
    public string RestartYes { get; init; } = "";
    public string RestartNo { get; init; } = "";
    public string RestartDone { get; init; } = "";
    public string RestartKept { get; init; } = "";
    public string ConfirmAgain { get; init; } = "";
    public string Stopped { get; init; } = "";
    public string StoppedCollapsed { get; init; } = "";
    public string LeftAtStep { get; init; } = "";
    public string LeftQuestion { get; init; } = "";
    public string NothingToStop { get; init; } = "";

    // Finish
    public string ProofTitle { get; init; } = "";
    public string ProofText { get; init; } = "";
    public string ProofYes { get; init; } = "";
    public string ProofNo { get; init; } = "";
    public string ProofCollapsed { get; init; } = "";
    public string ProofMissing { get; init; } = "";
    public string FinishSummary { get; init; } = "";
    public string FinishCollapsed { get; init; } = "";

    // Score and take-away
    public List<string> TakeAwayLines { get; init; } = [];
    public List<string> ScoreChoices { get; init; } = [];
    public string ScoreMissing { get; init; } = "";
    public string ScoreThanks { get; init; } = "";

    // Practice
    public string PracticeTry { get; init; } = "";
    public string PracticeLine { get; init; } = "";
    public string PracticeSummary { get; init; } = "";
    public string PracticeCollapsed { get; init; } = "";
    public string PracticeOver { get; init; } = "";
    public string PracticeNone { get; init; } = "";
    public string PracticePersonLine { get; init; } = "";
    public string PracticePerson { get; init; } = "";

    // Ask a person
    public string PersonOpen { get; init; } = "";
    public string PersonClosed { get; init; } = "";
    public string OfferTitle { get; init; } = "";
    public IReadOnlyList<string> QuestionWords { get; init; } = [];
    public string PersonMissing { get; init; } = "";
    public string PersonSummary { get; init; } = "";
    public string PersonSent { get; init; } = "";
    /// <summary>Words with which somebody says, while the form is open, that they want nothing sent.</summary>
    public IReadOnlyList<string> RefusalWords { get; init; } = [];

    public string PersonRefused { get; init; } = "";

    public string PassQuestion { get; init; } = "";

    public string PassText { get; init; } = "";

    public string PassSend { get; init; } = "";

    public string PassSent { get; init; } = "";

    public string PersonCancelled { get; init; } = "";
    public string TopicOther { get; init; } = "";
    public IReadOnlyList<string> UrgencyChoices { get; init; } = [];
    public string AlongProgress { get; init; } = "";
    public string AlongDone { get; init; } = "";
    public string AlongSeen { get; init; } = "";
    public string AlongTried { get; init; } = "";
    public string AlongVerdict { get; init; } = "";
    public string AlongOrganisation { get; init; } = "";
    public string AlongTenant { get; init; } = "";
    public string AlongLanguage { get; init; } = "";
    public string AlongTimeZone { get; init; } = "";
    public string AlongDevice { get; init; } = "";
    public string AlongSaid { get; init; } = "";

    // A customer's own requests
    public string TicketTitle { get; init; } = "";
    public string TicketHeld { get; init; } = "";

    public string TicketText { get; init; } = "";
    public string TicketClosedNow { get; init; } = "";
    public string TicketWaiting { get; init; } = "";
    public string TicketAnswerMissing { get; init; } = "";
    public string TicketGone { get; init; } = "";
    public string TicketUnknown { get; init; } = "";
    public string RequestsTitle { get; init; } = "";
    public string RequestsText { get; init; } = "";
    public string RequestsNone { get; init; } = "";
    public string RequestsShow { get; init; } = "";
    public string HeldBack { get; init; } = "";
    public string ThreadHeldBack { get; init; } = "";
    public string RequestRatedAlready { get; init; } = "";
    public string RequestsFull { get; init; } = "";
    public string RequestAdded { get; init; } = "";
    public string RequestTeam { get; init; } = "";
    public string RequestWaiting { get; init; } = "";
    public string RequestOpen { get; init; } = "";
    public string RequestTaken { get; init; } = "";
    public string RequestAnswered { get; init; } = "";
    public string RequestPutOff { get; init; } = "";
    public string RequestClosed { get; init; } = "";
    public string RequestClosedBy { get; init; } = "";
    public string RequestYou { get; init; } = "";
    public string RequestMoved { get; init; } = "";
    public string RequestTalking { get; init; } = "";
    public string RequestAgain { get; init; } = "";
    public string RequestReply { get; init; } = "";
    public string RequestAsked { get; init; } = "";
    public string RequestResolved { get; init; } = "";
    public string RequestWithdrawn { get; init; } = "";
    public string RequestTalk { get; init; } = "";
    public string PictureWanted { get; init; } = "";
    public string PictureOffer { get; init; } = "";
    public string PictureWaits { get; init; } = "";
    public string PictureAgain { get; init; } = "";
    public string PictureSent { get; init; } = "";
    public string PictureTooBig { get; init; } = "";
    public string PictureRefused { get; init; } = "";
    public string PictureLine { get; init; } = "";
    public string RequestSolvedDone { get; init; } = "";
    public string RequestWithdrawnDone { get; init; } = "";
    public string RequestTooLate { get; init; } = "";
    public string RequestStillOpen { get; init; } = "";
    public IReadOnlyList<string> RequestScores { get; init; } = [];
    public string RequestRated { get; init; } = "";
    public string NewsSays { get; init; } = "";
    public string NewsHanded { get; init; } = "";
    public string NewsHolder { get; init; } = "";
    public string NewsResolved { get; init; } = "";
    public string NewsReopened { get; init; } = "";
    public string NewsTalkEnded { get; init; } = "";
    public string NewsTalkOver { get; init; } = "";
    public string TalkBegun { get; init; } = "";
    public string TalkEnded { get; init; } = "";
    public string TalkNobody { get; init; } = "";
    public IReadOnlyList<string> TalkEndWords { get; init; } = [];

    // What is kept
    public string KeptTitle { get; init; } = "";
    public string KeptPlace { get; init; } = "";
    public string KeptMessages { get; init; } = "";
    public string KeptTickets { get; init; } = "";
    public string KeptJourneys { get; init; } = "";
    public string KeptQuestions { get; init; } = "";
    public string KeptTimers { get; init; } = "";
    public string KeptTimeZone { get; init; } = "";
    public string KeptIds { get; init; } = "";
    public string KeptActs { get; init; } = "";
    public string KeptDelete { get; init; } = "";
    public string KeptCollapsed { get; init; } = "";
    public string EraseTitle { get; init; } = "";
    public string EraseText { get; init; } = "";
    public string EraseYes { get; init; } = "";
    public string EraseNo { get; init; } = "";
    public string EraseKept { get; init; } = "";
    public string EraseDone { get; init; } = "";
    public string Erased { get; init; } = "";
    public string ErasedName { get; init; } = "";

    // Reminders
    public string RemindWaiting { get; init; } = "";
    public string RemindIdle { get; init; } = "";
    public string RemindersOff { get; init; } = "";
    public string RemindersOn { get; init; } = "";

    // The support team's side
    public string SupportWithdrawn { get; init; } = "";
    public string ThreadErased { get; init; } = "";
    public string SupportTitle { get; init; } = "";
    public string SupportSummary { get; init; } = "";
    public string SupportTopic { get; init; } = "";
    public string SupportStep { get; init; } = "";
    public string SupportUrgency { get; init; } = "";
    public string SupportSince { get; init; } = "";
    public string SupportSaid { get; init; } = "";
    public string SupportNotStarted { get; init; } = "";
    public string SupportReplyMissing { get; init; } = "";
    public string SupportNoteMissing { get; init; } = "";
    public string SupportUntilMissing { get; init; } = "";
    public IReadOnlyList<string> SupportUntilChoices { get; init; } = [];
    public string SupportReasonMissing { get; init; } = "";
    /// <summary>The same reasons as <see cref="SupportReasons"/> in the same order, as they are told to the customer: each a sentence.</summary>
    public IReadOnlyList<string> CustomerReasons { get; init; } = [];

    public string TicketLate { get; init; } = "";

    public string StateAnswered { get; init; } = "";

    public string StateTalking { get; init; } = "";

    public string StatusAnswered { get; init; } = "";

    public string StatusFree { get; init; } = "";

    public string SupportUrgent { get; init; } = "";

    public string ThreadStill { get; init; } = "";

    public IReadOnlyList<string> SupportReasons { get; init; } = [];
    public string AssignTitle { get; init; } = "";
    public string AssignMissing { get; init; } = "";
    public string StateNew { get; init; } = "";
    public string StateAsked { get; init; } = "";
    public string StateOverdue { get; init; } = "";
    public string StateDraft { get; init; } = "";
    public string StateLive { get; init; } = "";
    public string StateTakenBack { get; init; } = "";
    public string StatusSolved { get; init; } = "";
    public string StatusOpen { get; init; } = "";
    public string StatusTaken { get; init; } = "";
    public string StatusAsked { get; init; } = "";
    public string StatusSnoozed { get; init; } = "";
    public string StatusResolved { get; init; } = "";
    public string StatusWithdrawn { get; init; } = "";
    public string StatusWaits { get; init; } = "";
    public string ThreadTake { get; init; } = "";
    public string ThreadAssign { get; init; } = "";
    public string ThreadRelease { get; init; } = "";
    public string ThreadReply { get; init; } = "";
    public string ThreadAsk { get; init; } = "";
    public string ThreadNote { get; init; } = "";
    public string ThreadSnooze { get; init; } = "";
    public string ThreadWake { get; init; } = "";
    public string ThreadResolve { get; init; } = "";
    public string ThreadReopen { get; init; } = "";
    public string ThreadReopenCustomer { get; init; } = "";
    public string ThreadComment { get; init; } = "";
    public string ThreadWithdraw { get; init; } = "";
    public string ThreadSolve { get; init; } = "";
    public string ThreadRate { get; init; } = "";
    public string ThreadTalk { get; init; } = "";
    public string ThreadEndTalk { get; init; } = "";
    public string RelayedEdited { get; init; } = "";
    public string RelayedDeleted { get; init; } = "";
    public string ThreadOverdue { get; init; } = "";
    public string ThreadOnCall { get; init; } = "";
    public string ThreadCustomerGone { get; init; } = "";
    public IReadOnlyList<string> ThreadCommands { get; init; } = [];
    public string ThreadHelp { get; init; } = "";
    public string ThreadHow { get; init; } = "";
    public string ThreadNoted { get; init; } = "";
    public string ThreadStays { get; init; } = "";
    public string ThreadWho { get; init; } = "";
    public string ThreadNobody { get; init; } = "";
    public string SendTitle { get; init; } = "";
    public string SendingTitle { get; init; } = "";
    public string SendChanged { get; init; } = "";
    public string SendLeft { get; init; } = "";
    public string SendNot { get; init; } = "";
    public string SendAlready { get; init; } = "";
    public string SupportTalkEnded { get; init; } = "";
    public string SupportSent { get; init; } = "";
    public string SupportAlreadyClosed { get; init; } = "";
    public string SupportUnknown { get; init; } = "";
    public string SupportFileLeft { get; init; } = "";
    public string SupportLeft { get; init; } = "";
    public string SupportSilent { get; init; } = "";
    public string SupportStranger { get; init; } = "";
    public string RosterUnknown { get; init; } = "";
    public string RefusedTaken { get; init; } = "";
    public string RefusedNotTaken { get; init; } = "";
    public string RefusedNotPosted { get; init; } = "";
    public string RefusedNotClosed { get; init; } = "";
    public string RefusedGone { get; init; } = "";
    public string SupportLearn { get; init; } = "";
    public string LearnTitle { get; init; } = "";
    public string LearnChange { get; init; } = "";
    public string LearnMissing { get; init; } = "";
    public string LearnTooLong { get; init; } = "";
    public string LearnFault { get; init; } = "";
    public string LearnedDraft { get; init; } = "";
    public string LearnedLive { get; init; } = "";
    public string LearnedUndone { get; init; } = "";
    public string HistoryWritten { get; init; } = "";
    public string HistoryApproved { get; init; } = "";
    public string HistoryReplaced { get; init; } = "";
    public string HistoryUndone { get; init; } = "";
    public string LearnedNoDraft { get; init; } = "";
    public string LearnedSteals { get; init; } = "";
    public string LearnedCatches { get; init; } = "";
    public string LearnedNoAuthor { get; init; } = "";
    public string LearnedOwn { get; init; } = "";
    public string LearnedUnknown { get; init; } = "";
    public string AnswersTitle { get; init; } = "";
    public string AnswersText { get; init; } = "";
    public string AnswersNone { get; init; } = "";
    public string AnswersOpen { get; init; } = "";
    public string MissedTitle { get; init; } = "";
    public string MissedText { get; init; } = "";
    public string MissedNone { get; init; } = "";
    public string MissedTimes { get; init; } = "";
    public string SimilarTitle { get; init; } = "";
    public string ReportTitle { get; init; } = "";
    public string ReportText { get; init; } = "";
    public string ReportStage { get; init; } = "";
    public string ReportWeek { get; init; } = "";
    public string ReportStopped { get; init; } = "";
    public string ReportOpened { get; init; } = "";
    public string ReportResolved { get; init; } = "";
    public string ReportFirstReply { get; init; } = "";
    public string ReportSolve { get; init; } = "";
    public string ReportScore { get; init; } = "";
    public string ReportStops { get; init; } = "";
    public string ReportNone { get; init; } = "";
    public string FoundTitle { get; init; } = "";
    public string FoundText { get; init; } = "";
    public string FoundNone { get; init; } = "";
    public string FoundOpen { get; init; } = "";
    public string SupportHello { get; init; } = "";
    public string SupportHelloWaiting { get; init; } = "";
    public string TestTitle { get; init; } = "";
    public string TestText { get; init; } = "";
    public string TestDoneTitle { get; init; } = "";
    public string TestDoneText { get; init; } = "";
    public IReadOnlyList<string> InboxWords { get; init; } = [];
    public string InboxEverything { get; init; } = "";
    public string InboxRefused { get; init; } = "";
    public string InboxNeedsCode { get; init; } = "";
    public string InboxCodeMisplaced { get; init; } = "";
    public string InboxNoTeam { get; init; } = "";
    public string InboxTopicUnknown { get; init; } = "";
    public string InboxLost { get; init; } = "";
    public string InboxBack { get; init; } = "";
    public string NoTeam { get; init; } = "";
    public string WrongTeam { get; init; } = "";
    public string GroupSummary { get; init; } = "";

    // When something breaks
    public string ApologyStep { get; init; } = "";
    public string ApologyTeam { get; init; } = "";
    public string ApologyStuck { get; init; } = "";
    public string Apology { get; init; } = "";
    public string Updated { get; init; } = "";

    // Secrets
    public string SecretsSeen { get; init; } = "";
    public string SecretPassword { get; init; } = "";
    public string SecretCode { get; init; } = "";
    public string SecretPersonalLink { get; init; } = "";
    public string SecretCardNumber { get; init; } = "";
    public string SecretToken { get; init; } = "";
    public string SecretBankAccount { get; init; } = "";
    public string SecretRecoveryCode { get; init; } = "";
    public string SecretAnswer { get; init; } = "";
    public string SecretAnd { get; init; } = "";
    public string SecretPasswordAdvice { get; init; } = "";
    public string SecretCodeAdvice { get; init; } = "";
    public string SecretForwardedLinkAdvice { get; init; } = "";
    public string SecretSuspiciousLinkAdvice { get; init; } = "";
    public string SecretPersonalLinkAdvice { get; init; } = "";
    public string SecretCardNumberAdvice { get; init; } = "";
    public string SecretTokenAdvice { get; init; } = "";
    public string SecretBankAccountAdvice { get; init; } = "";
    public string SecretRecoveryCodeAdvice { get; init; } = "";
    public string SecretAnswerAdvice { get; init; } = "";

    // A mail that was pasted or attached
    public string MailSummary { get; init; } = "";
    public string MailLine { get; init; } = "";

    public string MailOtherLine { get; init; } = "";

    public string MailGenuineLine { get; init; } = "";

    public string MailForwardedLine { get; init; } = "";

    public string MailSuspiciousLine { get; init; } = "";
    public string MailLinkPlace { get; init; } = "";
    public string MailGenuineTitle { get; init; } = "";
    public string MailGenuineText { get; init; } = "";
    public string MailGenuineNext { get; init; } = "";
    public string MailForwardedTitle { get; init; } = "";
    public string MailForwardedText { get; init; } = "";
    public string MailForwardedNext { get; init; } = "";
    public string MailIncompleteTitle { get; init; } = "";
    public string MailIncompleteText { get; init; } = "";
    public string MailIncompleteNext { get; init; } = "";
    public string MailSuspiciousTitle { get; init; } = "";
    public string MailSuspiciousText { get; init; } = "";
    public string MailSuspiciousNext { get; init; } = "";
    public string MailVerificationTitle { get; init; } = "";
    public string MailVerificationText { get; init; } = "";
    public string MailVerificationNext { get; init; } = "";
    public string MailOtherTitle { get; init; } = "";
    public string MailOtherText { get; init; } = "";
    public string MailOtherNext { get; init; } = "";
    public string MailCannotTellTitle { get; init; } = "";
    public string MailCannotTellText { get; init; } = "";
    public string MailCannotTellNext { get; init; } = "";
    public string MailSenderKnown { get; init; } = "";
    public string MailPersonalLinkWhole { get; init; } = "";
    public string MailSignupLinkSeen { get; init; } = "";
    public string MailForwardPrefix { get; init; } = "";
    public string MailForwardMarker { get; init; } = "";
    public string MailSecondHead { get; init; } = "";
    public string MailTwoRecipients { get; init; } = "";
    public string MailNoteAbove { get; init; } = "";
    public string MailSignature { get; init; } = "";
    public string MailQuoted { get; init; } = "";
    public string MailSenderIsPerson { get; init; } = "";
    public string MailMailInMail { get; init; } = "";
    public string MailPersonalLinkMissing { get; init; } = "";
    public string MailPersonalLinkCut { get; init; } = "";
    public string MailSignupLinkMissing { get; init; } = "";
    public string MailSenderSpoofed { get; init; } = "";
    public string MailChecksFailed { get; init; } = "";
    public string MailReplyElsewhere { get; init; } = "";
    public string MailLookAlikeHost { get; init; } = "";
    public string MailTextDiffers { get; init; } = "";
    public string MailNotHttps { get; init; } = "";
    public string MailUserInAddress { get; init; } = "";
    public string MailNumberAddress { get; init; } = "";
    public string MailIsVerification { get; init; } = "";
    public string MailNoInvitationWords { get; init; } = "";
    public string MailNoHead { get; init; } = "";
    public string MailLinksHidden { get; init; } = "";
    public string MailUnreadable { get; init; } = "";
    public string MailFileOutlook { get; init; } = "";
    public string MailFilePicture { get; init; } = "";
    public string MailHow { get; init; } = "";
    public string MailFileSound { get; init; } = "";
    public string MailFileOther { get; init; } = "";
    public string MailFileTooBig { get; init; } = "";
    public string MailFileBusy { get; init; } = "";
    public string MailFileGone { get; init; } = "";
    public string MailSenderConfirmed { get; init; } = "";
    public string MailSenderLineOnly { get; init; } = "";
    public string MailPersonalLinkBroken { get; init; } = "";
    public string MailDatedAfterClosing { get; init; } = "";
    public string MailForeignLink { get; init; } = "";
    public string MailForeignLinkBeside { get; init; } = "";
    public string MailGarbled { get; init; } = "";
    public string MailProtected { get; init; } = "";
    public string MailEncrypted { get; init; } = "";
    public string MailWinmailDat { get; init; } = "";
    public string MailSignInPage { get; init; } = "";
    public string MailOutlookFile { get; init; } = "";
    public string MailOtherFile { get; init; } = "";
    public string MailUnreadTitle { get; init; } = "";
    public string MailUnreadText { get; init; } = "";
    public string MailUnreadNext { get; init; } = "";
}
