using System.Collections.Concurrent;
using CsBot.Content.Versions;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using CsBot.Turns.Outbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace CsBot.Tests.Content.Versions;

/// <summary>Edits of the content while the bot runs.</summary>
public sealed class ReloadTests : AppTest, IDisposable
{
    private const string Step2 = "guides/customersource/en/1-create-account/2-fill-in-form.md";
    // Edited answers are trained before they are taken, which keeps a core busy for some fifteen seconds.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly EditedCards _cards = new();
    private readonly LogLines _log = new();

    protected override Task<BotApp> StartAsync() => BotApp.StartAsync(cardsFolder: _cards.Folder, configure: builder => builder
        .UseSetting("Content:Reload", "true")
        .ConfigureLogging(logging => logging.AddProvider(_log)));

    public void Dispose()
    {
        _cards.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task AnEditedStepIsOnTheNextCard()
    {
        await SayAsync("start", "skip", "done");
        Alex.Last.Shows("Fill in the form");
        await EditAsync(Step2, "title: Fill in the form", "title: Fill in the new form");
        await SayAsync("repeat");
        Alex.Last.Shows("Fill in the new form");
    }

    [Fact]
    public async Task ABadEditIsRefusedWithItsLineAndTheNextGoodOneIsTaken()
    {
        await SayAsync("start", "skip", "done");
        ContentVersion before = App.Version;
        Write(Step2, text => text.Replace("expect:", "expekt:", StringComparison.Ordinal));
        await UntilAsync(() => State.Refusal is not null);
        Assert.Contains(State.Refusal!.Problems, problem => problem.File == Step2 && problem.Line == 3 && problem.Message.Contains("expekt", StringComparison.Ordinal));
        await UntilAsync(() => _log.Lines.Any(line => line.Contains($"{Step2}:3: unknown key \"expekt\"", StringComparison.Ordinal)));
        Assert.Same(before, App.Version);
        await SayAsync("repeat");
        Alex.Last.Shows("Fill in the form");

        Write(Step2, text => text.Replace("expekt: A message", "expect: Right after, a message", StringComparison.Ordinal));
        await UntilAsync(() => State.Refusal is null);
        Assert.NotSame(before, App.Version);
        await SayAsync("repeat");
        Alex.Last.Shows("Right after, a message");
    }

    [Fact]
    public async Task StringsTemplatesWordsRepliesMailFactsAndAnswersAreTakenTogether()
    {
        ContentVersion before = App.Version;
        await EditAsync(
            ("strings/en.yaml", "welcomeStart: ", "welcomeStart: Please "),
            ("strings/words.en.yaml", "before: [", "before: [verily, "),
            ("templates/welcome.template.json", "\"title\": \"${$host.welcomeStart}\"", "\"title\": \"* ${$host.welcomeStart}\""),
            ("replies/en.yaml", "title: ", "title: Very "),
            ("answers/en/withdrawn.md", "title: Is CustomerSource closed?", "title: Is it closed?"));
        ContentSet now = App.Version.Content;
        Assert.NotSame(before.Content.Mail, now.Mail);
        Assert.Equal("Is it closed?", now.Answers.Get("en").Find("withdrawn")!.Title);
        Assert.Contains(now.Replies.All, reply => reply.Title.StartsWith("Very ", StringComparison.Ordinal));
        CardView welcome = await Alex.InstallAsync();
        Assert.Contains(welcome.Actions, action => action.Title.StartsWith("* Please ", StringComparison.Ordinal));
        await SayAsync("verily guides");
        Assert.Contains(Alex.Screen, card => card.Text.Contains("Guides you can follow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnEditThatBreaksTestsOfTheAnswersIsNotUsedUnlessTheySaySo()
    {
        const string Topic = "answers/en/captcha.md";
        Write(Topic, text => text[..text.IndexOf("phrasings:", StringComparison.Ordinal)] + "phrasings:\n  - the parking lot is full\n---\nIt is full.\n");
        await UntilAsync(() => State.Refusal is not null);
        Assert.Contains(State.Refusal!.Problems, problem => problem.File == "answers/en/tests.yaml" && problem.Message.Contains("captcha", StringComparison.Ordinal));
        ContentVersion before = App.Version;
        Write("answers/en/tests.yaml", text => text.Replace("\ntests:", "\nmayGetWorse: true\ntests:", StringComparison.Ordinal));
        await UntilAsync(() => App.Version != before);
        Assert.Null(State.Refusal);
    }

    [Fact]
    public async Task ATurnKeepsTheVersionThatItBeganWith()
    {
        ContentVersions versions = App.Services.GetRequiredService<ContentVersions>();
        ContentVersion first = versions.Current;
        await ArriveAsync(async arrived =>
        {
            await versions.RenewAsync();
            Assert.Same(first, arrived().Version);
        });
        Assert.NotSame(first, versions.Current);
        await ArriveAsync(arrived =>
        {
            Assert.Same(versions.Current, arrived().Version);
            return Task.CompletedTask;
        });

        async Task ArriveAsync(Func<Func<ArrivedActivity>, Task> during)
        {
            using var context = new TurnContext(App.Services.GetRequiredService<OutboxAdapter>(), new Activity { Type = ActivityTypes.Message });
            await new ArrivalMiddleware(versions).OnTurnAsync(context, _ => during(() => ArrivedActivity.Of(context)));
        }
    }

    [Fact]
    public async Task APersonInARemovedStepLandsSoftly()
    {
        await SayAsync("start", "skip", "done");
        ContentVersion before = App.Version;
        _cards.RemoveStep("1-create-account", "2-fill-in-form.md");
        foreach (string file in Directory.GetFiles(Path.Combine(_cards.Folder, "guides/customersource"), "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(_cards.Folder, file), text => text
                .Replace("step: fill-in-form", "step: open-signup", StringComparison.Ordinal).Replace("goTo: fill-in-form", "goTo: open-signup", StringComparison.Ordinal));
        }

        await UntilAsync(() => App.Version != before && State.Refusal is null);
        await SayAsync("repeat");
        Alex.Last.Shows("Step 2 of 13");
        Alex.Last.Shows("guide has changed");
    }

    [Fact]
    public async Task AFolderThatTakesThePlaceOfTheOldOneIsFollowed()
    {
        ContentVersion before = App.Version;
        using var next = new EditedCards();
        string step = Path.Combine(next.Folder, Step2);
        File.WriteAllText(step, File.ReadAllText(step).Replace("title: Fill in the form", "title: Fill in the new form", StringComparison.Ordinal));
        Directory.Delete(_cards.Folder, recursive: true);
        await UntilAsync(() => State.Refusal is not null || !Directory.Exists(_cards.Folder));
        next.CopyTo(_cards.Folder);
        await UntilAsync(() => App.Version != before);
        await EditAsync(Step2, "title: Fill in the new form", "title: Fill in the newest form");
        await SayAsync("start", "skip", "done");
        Alex.Last.Shows("Fill in the newest form");
    }

    private ContentVersions State => App.Services.GetRequiredService<ContentVersions>();

    private async Task SayAsync(params string[] words)
    {
        foreach (string said in words)
        {
            await Alex.SayAsync(said);
        }
    }

    private Task EditAsync(string file, string old, string with) => EditAsync((file, old, with));

    private async Task EditAsync(params (string File, string Old, string With)[] edits)
    {
        ContentVersion before = App.Version;
        foreach ((string file, string old, string with) in edits)
        {
            Write(file, text => text.Replace(old, with, StringComparison.Ordinal));
        }

        await UntilAsync(() => App.Version != before);
    }

    private void Write(string file, Func<string, string> change)
    {
        string path = Path.Combine(_cards.Folder, file), text = File.ReadAllText(path);
        if (change(text) is var changed && changed != text)
        {
            File.WriteAllText(path, changed);
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var watch = Stopwatch.StartNew(); !condition(); await Task.Delay(20))
        {
            Assert.True(watch.Elapsed < Timeout, "the edit was not noticed");
        }
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
