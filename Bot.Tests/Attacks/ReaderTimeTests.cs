using System.Text;
using System.Text.Json.Nodes;
using CsBot.Content.Words;
using CsBot.Hosting.Security;
using CsBot.Invitations;
using CsBot.Messages;
using CsBot.Redaction;
using CsBot.Tests.Content.Guides;
using CsBot.Tests.Invitations;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using CsBot.Understanding.Questions;
using CsBot.Understanding.Words;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;

namespace CsBot.Tests.Attacks;

/// <summary>Nothing that comes in costs more than its size: ten times the bytes take ten times as long, whatever they are.</summary>
public sealed class ReaderTimeTests(ITestOutputHelper output)
{
    private const int Small = 10_000;
    private const int Middle = 100_000;
    private const int Large = 1_000_000;

    /// <summary>Ten times as much is right, a hundred times as much is the square. The rest is for a machine that has other work.</summary>
    private const double MaxGrowth = 30;

    /// <summary>Of what is made for one text of 1 MB; most of it is thrown away again.</summary>
    private const long MaxAllocated = 2_000_000_000;

    /// <summary>Shorter times say nothing about growth.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    private static readonly InvitationReader Mails = MailSamples.Reader;
    private static readonly IReadOnlyList<LanguageWords> Spoken = WordsLoader.Load(RealCards.Root, Commands.Spoken);
    private static readonly CommandWords Words = new(Spoken);
    private static readonly CommandSense Sense = new(Words, new WordSet(Spoken, Spoken));

    private static readonly Dictionary<string, Action<string>> Readers = new()
    {
        ["emails as HTML"] = text => Mails.ReadHtml(text),
        ["emails as text"] = text => Mails.ReadText(text),
        ["saved emails"] = text => Mails.ReadEml(Encoding.UTF8.GetBytes(text)),
        ["saved emails in HTML"] = text => Mails.ReadEml(Encoding.UTF8.GetBytes("Content-Type: text/html\n\n" + text)),
        ["HTML files"] = text => Mails.ReadHtmlFile(Encoding.UTF8.GetBytes(text)),
        ["text files"] = text => Mails.ReadTextFile(Encoding.UTF8.GetBytes(text)),
        ["whether it is an email"] = text => _ = Mails.LooksLikeHtmlMail(text) || Mails.LooksLikeMail(text),
        ["messages"] = text => SaidMessage.Of(Message(text)),
        ["clicks"] = text => SaidMessage.Of(new JsonObject { ["type"] = "message", ["value"] = new JsonObject { ["text"] = text } }.ToJsonString()),
        ["redaction of words"] = text => Redactor.Redact(text),
        ["redaction of activities"] = text => ActivityRedactor.Redact((JsonObject)JsonNode.Parse(Message(text))!),
        ["faults of activities"] = text => ActivityScan.FindFault(Encoding.UTF8.GetBytes(Message(text)), new SecurityOptions()),
        ["one-time codes"] = text => OneTimeCode.HashesIn(new Activity { Type = "message", Text = text }),
        ["plain words"] = text => PlainText.Of(text),
        ["commands"] = text => Words.Match(text, "en"),
        ["step numbers"] = text => Words.NumberIn(text),
        ["wishes for a person"] = text => Sense.AsksPerson(text, "en"),
        ["parts of a message"] = text => Clauses.Of(text),
        ["cards that fit"] = text => MessageSize.Fit(Message(text), Small),
    };

    public static TheoryData<string> All => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void TimeGrowsWithSizeAlone(string reader)
    {
        Action<string> read = Readers[reader];
        read(Hostile.Text(Hostile.Names.First(), Small));
        foreach (string name in Hostile.Names)
        {
            TimeSpan small = ThreadTime.Of(() => read(Hostile.Text(name, Small)));
            TimeSpan middle = Quickest(() => read(Hostile.Text(name, Middle)), MaxGrowth * Longer(small));
            string text = Hostile.Text(name, Large);
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan large = ThreadTime.Of(() => read(text));
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            large = large > MaxGrowth * Longer(middle) ? Quickest(() => read(text), MaxGrowth * Longer(middle)) : large;
            string figures = $"{name}: 10 KB {small.TotalMilliseconds:F1} ms, 100 KB {middle.TotalMilliseconds:F1} ms, 1 MB {large.TotalMilliseconds:F1} ms, {allocated / 1_000_000} MB";
            output.WriteLine(figures);
            Assert.True(allocated <= MaxAllocated, figures);
            Assert.True(middle <= MaxGrowth * Longer(small) && large <= MaxGrowth * Longer(middle), figures);
        }
    }

    /// <summary>Of at most three runs: the garbage of other tests is collected on this thread, too.</summary>
    private static TimeSpan Quickest(Action run, TimeSpan enough)
    {
        TimeSpan quickest = ThreadTime.Of(run);
        for (int i = 0; i < 2 && quickest > enough; i++)
        {
            TimeSpan next = ThreadTime.Of(run);
            quickest = next < quickest ? next : quickest;
        }

        return quickest;
    }

    private static TimeSpan Longer(TimeSpan time) => time > Tick ? time : Tick;

    /// <summary>As Teams sends it: the words, and the client's own copy of them as HTML.</summary>
    private static string Message(string text) => new JsonObject
    {
        ["type"] = "message",
        ["text"] = text,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = text }),
    }.ToJsonString();
}
