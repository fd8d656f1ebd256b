namespace CsBot.Content.Guides;

/// <summary>One guide in one language: phases in order, each with its steps in order, and the facts they refer to.</summary>
/// <param name="Id">Name of the guide's folder.</param>
/// <param name="Version">The version an editor wrote in guide.yaml; shown to people, compared with nothing.</param>
/// <param name="ShortVersion">The whole way in a few lines, Markdown.</param>
/// <param name="Links">The invitation's links in the order in which to use them.</param>
/// <param name="Regions">Where a person can be, and the home address there. The first is the default.</param>
/// <param name="NextSteps">What to do after the last step, Markdown.</param>
internal sealed record Guide(
    string Id,
    string Language,
    string Title,
    string Version,
    string ShortVersion,
    string NextSteps,
    IReadOnlyList<Phase> Phases,
    IReadOnlyList<InvitationLink> Links,
    IReadOnlyList<Region> Regions,
    StatusNotice Status)
{
    /// <summary>The guide that people begin with. It leads to a sign-in; every other one is small, titles and steps.</summary>
    public bool IsMain { get; init; } = true;

    /// <summary>How people come to it; null for the main guide.</summary>
    public GuideOffer? Offer { get; init; }

    /// <summary>Ways on for people who are stuck or not at the beginning.</summary>
    public required Troubleshooting Troubleshooting { get; init; }
    /// <summary>A made-up invitation to practise with, Markdown.</summary>
    public string PracticeInvitation { get; init; } = "";

    /// <summary>How to close all browsers; null where no step asks for it.</summary>
    public BrowserHelp? Browsers { get; init; }

    /// <summary>All steps of all phases in order.</summary>
    public IReadOnlyList<Step> Steps { get; } = [.. Phases.SelectMany(phase => phase.Steps)];

    public Step? FindStep(string? id) => Steps.FirstOrDefault(step => step.Id == id);

    public Trouble? FindTrouble(string? id) => Steps.SelectMany(step => step.Troubles).FirstOrDefault(trouble => trouble.Id == id);

    /// <summary>The step after this one; null after the last. Of steps between which one chooses in a phase, none follows another.</summary>
    public Step? After(Step step) => Steps.Skip(step.Number).FirstOrDefault(next => !IsChosen(next));

    /// <summary>The step before this one, or the one where it was chosen; null before the first.</summary>
    public Step? Before(Step step) => Steps.Take(step.Number - 1).LastOrDefault(former => !IsChosen(former));

    private bool IsChosen(Step step) => Steps.Any(other => other.Choices.Any(choice => choice.GoTo == step.Id) && PhaseOf(other) == PhaseOf(step));

    public Phase PhaseOf(Step step) => Phases.First(phase => phase.Steps.Contains(step));

    public Region RegionOf(string? id) => Regions.FirstOrDefault(region => region.Id == id) ?? (Regions.Count > 0 ? Regions[0] : Region.None);
}

/// <summary>A part of the guide with a goal of its own, for example "Create your account".</summary>
internal sealed record Phase(string Id, string Title, IReadOnlyList<Step> Steps);

/// <summary>One thing to do, or one message to see.</summary>
/// <param name="Id">Stable name, unique in the guide; progress is stored by it. The file name without its number.</param>
/// <param name="Number">Position in the whole guide, from 1.</param>
/// <param name="Instructions">What to do, Markdown that Adaptive Cards understand.</param>
/// <param name="Expect">What the person should see when it worked, Markdown.</param>
/// <param name="NeedsAction">False for a message that only has to be seen.</param>
internal sealed record Step(
    string Id,
    int Number,
    string Title,
    string Instructions,
    string Expect,
    bool NeedsAction,
    IReadOnlyList<Note> Notes,
    StepLink? Link,
    Picture? Picture,
    IReadOnlyList<Trouble> Troubles)
{
    /// <summary>The step asks to close every browser window, also one that this chat runs in.</summary>
    public bool ClosesBrowsers { get; init; }

    /// <summary>Where the way parts: the person chooses one of these in the place of doing something.</summary>
    public IReadOnlyList<StepChoice> Choices { get; init; } = [];
}

/// <param name="GoTo">Id of the step that the choice leads to.</param>
internal sealed record StepChoice(string Title, string GoTo);

internal enum NoteKind { Note, Tip, Warning }

/// <summary>A remark beside a step, Markdown without its mark.</summary>
internal sealed record Note(NoteKind Kind, string Text);

/// <summary>A public address that the step opens.</summary>
/// <param name="Url">Null where the address is the home page of the person's region.</param>
internal sealed record StepLink(string Title, string? Url)
{
    public string UrlFor(Region region) => Url ?? region.Home;
}

/// <summary>A drawing of what the person should see.</summary>
/// <param name="File">Below Cards/images: in a folder of the step's language, or in none where it is drawn in English alone.</param>
internal sealed record Picture(string File, string AltText)
{
    /// <summary>The same for dark themes; null where it is not drawn.</summary>
    public string? DarkFile { get; init; }
}

/// <summary>Something else that a person may see at a step, and its cure.</summary>
/// <param name="Sees">What the person sees, in their words.</param>
/// <param name="Cure">What to do about it, Markdown.</param>
/// <param name="GoTo">Id of the step to go on with after the cure; null for the same step.</param>
internal sealed record Trouble(string Id, string Sees, string Cure, string? GoTo)
{
    /// <summary>Id of what the person has to wait for, if the cure is to wait.</summary>
    public string? Wait { get; init; }
}

/// <summary>What a link of the invitation is for, as far as a check of the email tells them apart.</summary>
internal enum InvitationLinkKind { SignUp, Personal, Bookmark }

/// <summary>One of the invitation's links: what it is for and where it stands in the mail.</summary>
/// <param name="Url">Null for the personal link, which differs for each person and is never written down.</param>
/// <param name="Step">Id of the step that uses it.</param>
internal sealed record InvitationLink(string Title, string? Url, string WhereInMail, string Purpose, string Step)
{
    /// <summary>Null for a link that a check of the email does not know.</summary>
    public InvitationLinkKind? Kind { get; init; }

    /// <summary>The link leads to the home page of the person's region; <see cref="Url"/> is the default region's.</summary>
    public bool OpensHome { get; init; }

    public string? UrlFor(Region region) => OpensHome ? region.Home : Url;
}

/// <summary>A place a person can be in, and the address of CustomerSource's home page there.</summary>
internal sealed record Region(string Id, string Title, string Home)
{
    /// <summary>For a guide that has no regions.</summary>
    public static Region None { get; } = new("", "", "");
}

/// <summary>How people come to a guide that is not the main one.</summary>
/// <param name="About">What it is about, a sentence.</param>
/// <param name="Button">What its button says.</param>
/// <param name="Words">What people type to get it, each with its line in the file.</param>
/// <param name="Places">Where the button is shown.</param>
internal sealed record GuideOffer(
    string About, string Button, IReadOnlyList<(string Text, int Line)> Words, IReadOnlyList<OfferPlace> Places);

/// <summary>After: the last card of a guide. Notice: a guide's notice that its service has moved or is gone. Trouble: the cure of a trouble.</summary>
internal enum OfferKind { After, Notice, Trouble }

/// <param name="Id">Of the guide, or of the trouble.</param>
internal sealed record OfferPlace(OfferKind Kind, string Id);

internal enum ServiceState { Available, Moved, Retired }

/// <summary>What an admin says about the service the guide leads to.</summary>
/// <param name="Text">Shown where the service's page is opened; Markdown; empty while it is available.</param>
/// <param name="Products">Where the material of each product is now.</param>
internal sealed record StatusNotice(ServiceState State, string Text, IReadOnlyList<ProductLink> Products)
{
    /// <summary>For a guide that leads to no service.</summary>
    public static StatusNotice None { get; } = new(ServiceState.Available, "", []);

    /// <summary>One or two sentences for the beginning, so that nobody walks the whole way unwarned; empty while available.</summary>
    public string Summary { get; init; } = "";

    /// <summary>A text that leads towards the service, with the summary below it; the text alone while the service is available.</summary>
    public string Below(string text) => Summary.Length == 0 ? text : $"{text}\n\n{Summary}";
}

internal sealed record ProductLink(string Product, string Title, string Url);
