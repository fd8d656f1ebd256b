using CsBot.Content.Guides;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Chats;

/// <summary>What the bot remembers of one conversation: loaded once at the beginning of a turn, saved once at its end.</summary>
internal sealed class Chat
{
    /// <summary>Where the person is in the guide in front of them, also while a practice is on.</summary>
    public GuideProgress RealProgress { get => StoredProgress ??= new GuideProgress(); set => StoredProgress = value; }

    /// <summary>Where the person is in the other guides.</summary>
    public ParkedGuides Parked => StoredParked ??= new ParkedGuides();

    public Practice Practice { get => StoredPractice ??= new Practice(); set => StoredPractice = value; }

    public LiveCard Card { get => StoredCard ??= new LiveCard(); set => StoredCard = value; }

    public ReminderState Reminders => StoredReminders ??= new ReminderState();

    public AnswerMemory Answers => StoredAnswers ??= new AnswerMemory();

    public DiagnosticContext Diagnostics => StoredDiagnostics ??= new DiagnosticContext();

    public ArrivalState Arrival => StoredArrival ??= new ArrivalState();

    public SpokenLanguage Language => StoredLanguage ??= new SpokenLanguage();

    /// <summary>The dialogs that wait for the person; null before the first one.</summary>
    public DialogState? Dialogs { get; set; }

    /// <summary>The places in guides that this turn has left, for whoever records how far a person has come. Not stored.</summary>
    public List<GuideProgress> Left { get; } = [];

    // Null where nothing is stored: a part that nobody looked at is not written.
    internal GuideProgress? StoredProgress { get; set; }

    internal ParkedGuides? StoredParked { get; set; }

    internal Practice? StoredPractice { get; set; }

    internal LiveCard? StoredCard { get; set; }

    internal ReminderState? StoredReminders { get; set; }

    internal AnswerMemory? StoredAnswers { get; set; }

    internal DiagnosticContext? StoredDiagnostics { get; set; }

    internal ArrivalState? StoredArrival { get; set; }

    internal SpokenLanguage? StoredLanguage { get; set; }

    /// <summary>Where the person is: in the practice while one is on, else in the guide.</summary>
    public GuideProgress ProgressIn(GuideLibrary guides) =>
        Practice is { IsOn: true, Progress: { } practice } ? practice : RealProgressIn(guides);

    /// <summary>Where the person is in the guide, also while a practice is on. Who begins is in the main guide, and so is, at their former place, whose guide an editor has removed.</summary>
    public GuideProgress RealProgressIn(GuideLibrary guides)
    {
        if (guides.Has(RealProgress.GuideId))
        {
            return RealProgress;
        }

        if (Parked.Take(guides.MainId) is { } main)
        {
            RealProgress = main;
        }

        RealProgress.GuideId = guides.MainId;
        return RealProgress;
    }

    /// <summary>Makes the guide the one in front of the person; a practice ends. False if there is no such guide.</summary>
    public bool Open(string? guide, GuideLibrary guides)
    {
        if (!guides.Has(guide))
        {
            return false;
        }

        EndPractice();
        GuideProgress left = RealProgressIn(guides);
        if (left.GuideId != guide)
        {
            RealProgress = Parked.Take(guide!) ?? new GuideProgress { GuideId = guide! };
            Parked.Guides.Add(left);
            Left.Add(left);
        }

        return true;
    }

    /// <summary>Goes back to the main guide; nothing changes for whoever is in it, or practises it.</summary>
    public void OpenMain(GuideLibrary guides)
    {
        if (ProgressIn(guides).GuideId != guides.MainId)
        {
            Open(guides.MainId, guides);
        }
    }

    /// <summary>Begins a practice at the first step of the main guide. The real progress is kept as it is.</summary>
    public void BeginPractice(GuideLibrary guides, string? locale)
    {
        var progress = new GuideProgress { IsPractice = true, GuideId = guides.MainId, Region = RealProgressIn(guides).Region };
        progress.MoveTo(guides.Main(locale).Steps[0]);
        Practice = new Practice { IsOn = true, Progress = progress };
    }

    /// <summary>Goes back to the real progress. False if no practice was on.</summary>
    public bool EndPractice()
    {
        bool wasOn = Practice.IsOn;
        Practice.IsOn = false;
        return wasOn;
    }

    /// <summary>Where the person is in the main guide, also while another one is in front of them.</summary>
    public GuideProgress MainProgressIn(GuideLibrary guides)
    {
        GuideProgress progress = ProgressIn(guides);
        return progress.GuideId == guides.MainId ? progress : Parked.Find(guides.MainId) ?? progress;
    }

    /// <summary>The places in all guides in which the person waits for something.</summary>
    public IReadOnlyList<GuideProgress> WaitingIn(GuideLibrary guides) =>
        [.. Parked.Guides.Prepend(RealProgressIn(guides)).Where(place => place.Waiting is not null && guides.Has(place.GuideId))];
}
