using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Tests.Content.Guides;

namespace CsBot.Tests.Chats;

/// <summary>The rules of the way through a guide, on a guide of three steps in two phases: begin and go-on, then end.</summary>
public sealed class GuideProgressTests
{
    private static readonly DateTimeOffset Later = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guide Guide = Load();

    private readonly GuideProgress _progress = new();

    [Fact]
    public void StartsAtTheFirstStep()
    {
        Assert.False(_progress.IsRunning);
        Assert.Null(_progress.Start(Guide));
        Assert.Equal(("begin", 1, true), (_progress.StepId, _progress.StepNumber, _progress.IsRunning));
    }

    [Fact]
    public void StartsAgainWhereThePersonLeft()
    {
        Begin(done: 1);
        _progress.Paused = true;
        Assert.False(_progress.IsRunning);
        Assert.Null(_progress.Start(Guide));
        AssertAt("go-on", "begin");
        Assert.True(_progress.IsRunning);
    }

    [Fact]
    public void StartsFromTheFirstStepAfterTheEnd()
    {
        Begin(done: 3);
        Assert.Null(_progress.Start(Guide));
        AssertAt("begin");
        Assert.True(_progress.IsRunning);
    }

    [Theory]
    [InlineData("invitation", "go-on", 2)]
    [InlineData("invitation", "begin", null)]
    [InlineData("mail", "go-on", null)]
    [InlineData("later", "go-on", null)]
    public void NamesTheStepWhereTheWaitForAnInvitationIsOver(string wait, string step, int? named)
    {
        _progress.MoveTo(Guide.FindStep(step)!);
        (_progress.Paused, _progress.Waiting) = (true, new Waiting { For = wait, Until = Later });
        Assert.Equal(named, _progress.Start(Guide));
        Assert.Null(_progress.Waiting);
        AssertAt(step);
    }

    [Fact]
    public void RestartForgetsTheLastWayAndKeepsThePerson()
    {
        Begin(done: 3);
        (_progress.Region, _progress.Triage, _progress.ScoreAsked) = ("there", new TriageAnswers { Account = TriageAnswers.WorkAccount }, true);
        (_progress.Journey, _progress.Score, _progress.Claimed, _progress.Paused) = ("row", 4, true, true);
        _progress.Waiting = new Waiting { For = Wait.Later };
        _progress.Restart(Guide);
        AssertAt("begin");
        Assert.Equal((null, null, false, false, false), (_progress.Journey, _progress.Score, _progress.Claimed, _progress.Paused, _progress.Finished));
        Assert.Null(_progress.Waiting);
        Assert.Equal(("there", true, TriageAnswers.WorkAccount), (_progress.Region, _progress.ScoreAsked, _progress.Triage?.Account));
    }

    [Fact]
    public void DoneTicksTheStepAndMovesOn()
    {
        Begin(done: 1);
        AssertAt("go-on", "begin");
        Assert.True(_progress.IsRunning);
    }

    [Fact]
    public void AStepIsTickedOnce()
    {
        Begin(done: 1);
        Assert.True(_progress.Back(Guide));
        _progress.CompleteStep(Guide);
        AssertAt("go-on", "begin");
    }

    [Fact]
    public void TheLastStepFinishesAndStays()
    {
        Begin(done: 2);
        Assert.True(_progress.IsAtLastStep(Guide));
        _progress.CompleteStep(Guide);
        AssertAt("end", "begin", "go-on", "end");
        Assert.Equal((true, false), (_progress.Finished, _progress.IsRunning));
    }

    [Fact]
    public void OnlyTheLastStepIsTheLast()
    {
        Begin(done: 1);
        Assert.False(_progress.IsAtLastStep(Guide));
    }

    [Fact]
    public void BackGoesOneStepAndKeepsTheTicks()
    {
        Begin(done: 2);
        Assert.True(_progress.Back(Guide));
        AssertAt("go-on", "begin", "go-on");
    }

    [Fact]
    public void NothingIsBeforeTheFirstStep()
    {
        Begin(done: 0);
        Assert.False(_progress.Back(Guide));
        AssertAt("begin");
    }

    [Theory]
    [InlineData("lost", "go-on")]
    [InlineData("stuck", "begin")]
    [InlineData("unknown", "begin")]
    [InlineData(null, "begin")]
    public void ACureLeadsElsewhereOnlyWhereItsTroubleSaysSo(string? trouble, string step)
    {
        Begin(done: 0);
        _progress.LeaveTrouble(Guide, trouble);
        AssertAt(step);
    }

    [Fact]
    public void AChosenStepIsGoneOnWithAlsoAfterTheEnd()
    {
        Begin(done: 3);
        Assert.True(_progress.GoTo(Guide.FindStep("go-on")));
        AssertAt("go-on", "begin", "go-on", "end");
        Assert.True(_progress.IsRunning);
    }

    [Fact]
    public void AChosenStepEndsAWait()
    {
        Begin(done: 0);
        Park("later");
        Assert.True(_progress.GoTo(Guide.FindStep("end")));
        Assert.Null(_progress.Waiting);
        Assert.True(_progress.IsRunning);
    }

    [Fact]
    public void AStepThatDoesNotExistChangesNothing()
    {
        Begin(done: 1);
        Park("later");
        Assert.False(_progress.GoTo(Guide.FindStep("unknown")));
        AssertAt("go-on", "begin");
        Assert.Equal("later", _progress.Waiting?.For);
    }

    [Theory]
    [InlineData(0, "begin", new string[0])]
    [InlineData(1, "end", new[] { "begin", "go-on" })]
    [InlineData(7, "end", new[] { "begin", "go-on" })]
    public void WhoBeginsAtAPhaseHasDoneWhatIsBeforeIt(int phase, string step, string[] done)
    {
        Begin(done: 1);
        _progress.BeginAtPhase(Guide, phase);
        AssertAt(step, done);
    }

    [Fact]
    public void AParkedGuideKnowsWhatItWaitsForAndUntilWhen()
    {
        Begin(done: 3);
        _progress.Park(Guide, Guide.Troubleshooting.FindWait("later")!, Later, "Europe/Berlin");
        Assert.Equal((false, true, false), (_progress.Finished, _progress.Paused, _progress.IsRunning));
        Assert.Equal(("later", Later, "Europe/Berlin"), (_progress.Waiting!.For, _progress.Waiting.Until, _progress.Waiting.TimeZone));
    }

    [Theory]
    [InlineData("later", "begin")]
    [InlineData("mail", "end")]
    [InlineData("invitation", "go-on")]
    public void AWaitGoesOnAtItsStep(string wait, string step)
    {
        Begin(done: 0);
        Park(wait);
        AssertAt(step);
    }

    [Fact]
    public void WhoSaidThatTheyHaveAnAccountMakesNoOtherForAnotherInvitation()
    {
        _progress.Triage = new TriageAnswers { Account = TriageAnswers.PersonalAccount };
        Begin(done: 0);
        Park("invitation");
        AssertAt("end", "begin", "go-on");
    }

    [Fact]
    public void WhoHasTickedTheAccountMakesNoOtherForAnotherInvitation()
    {
        Begin(done: 2);
        _progress.Back(Guide);
        Park("invitation");
        AssertAt("end", "begin", "go-on");
    }

    [Fact]
    public void AnEditedGuideFindsTheStepByItsId()
    {
        (_progress.StepId, _progress.StepNumber) = ("end", 1);
        (Step step, bool isReplacement) = _progress.StepIn(Guide);
        Assert.Equal(("end", false, 3), (step.Id, isReplacement, _progress.StepNumber));
    }

    [Theory]
    [InlineData(2, "go-on")]
    [InlineData(9, "end")]
    [InlineData(0, "begin")]
    public void ARemovedStepIsReplacedByTheNearestOnce(int number, string nearest)
    {
        (_progress.StepId, _progress.StepNumber) = ("removed", number);
        (Step step, bool isReplacement) = _progress.StepIn(Guide);
        Assert.Equal((nearest, true), (step.Id, isReplacement));
        Assert.False(_progress.StepIn(Guide).IsReplacement);
    }

    [Fact]
    public void BeforeTheStartTheFirstStepReplacesNothing()
    {
        (Step step, bool isReplacement) = _progress.StepIn(Guide);
        Assert.Equal(("begin", false), (step.Id, isReplacement));
    }

    [Fact]
    public void AParkedPlaceIsTakenOnce()
    {
        var parked = new ParkedGuides { Guides = [new GuideProgress { GuideId = "demo" }] };
        Assert.Null(parked.Find("other"));
        Assert.Same(parked.Guides[0], parked.Find("demo"));
        Assert.Equal("demo", parked.Take("demo")?.GuideId);
        Assert.Null(parked.Take("demo"));
    }

    private void Begin(int done)
    {
        _progress.Start(Guide);
        for (int step = 0; step < done; step++)
        {
            _progress.CompleteStep(Guide);
        }
    }

    private void Park(string wait) => _progress.Park(Guide, Guide.Troubleshooting.FindWait(wait)!, Later, null);

    private void AssertAt(string step, params string[] done)
    {
        Assert.Equal(step, _progress.StepId);
        Assert.Equal(Guide.FindStep(step)!.Number, _progress.StepNumber);
        Assert.Equal(done, _progress.Done);
    }

    private static Guide Load()
    {
        using var cards = new SmallCards();
        const string file = "guides/demo/en/troubleshooting.yaml";
        cards[file] = cards[file].TrimEnd() + """

              - id: invitation
                what: an invitation
                text: It will come.
                step: go-on
                kind: invitation
              - id: mail
                what: a mail
                text: It will come, too.
                step: end
                kind: verification

            """;
        return GuideLoader.Load(cards.Root).Get("demo", "en");
    }
}
