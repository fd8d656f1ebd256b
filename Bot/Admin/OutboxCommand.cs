using System.CommandLine;
using System.Globalization;
using CsBot.Admin.Output;
using CsBot.Storage;
using CsBot.Support.Deliveries;

namespace CsBot.Admin;

/// <summary><c>outbox</c>: tells in words which messages were given up and why, and sends them again. The running bot delivers them.</summary>
internal static class OutboxCommand
{
    public static Command Create(TextWriter output, TextWriter errors) => new("outbox", "Messages that could not be delivered.")
    {
        List(output),
        Retry(output, errors),
    };

    private static Verb List(TextWriter output)
    {
        var list = new Verb("list", "List the messages that the bot gave up on, and why.");
        list.SetAction((result, token) => WithAsync(result, messages => ListAsync(messages, output, token), token));
        return list;
    }

    private static Verb Retry(TextWriter output, TextWriter errors)
    {
        var number = new Option<long[]>("--message") { Description = "The number of a message in outbox list. You can give it several times." };
        var all = new Option<bool>("--all") { Description = "All messages that the bot gave up on." };
        var waiting = new Option<bool>("--waiting") { Description = "Messages to people who have removed or blocked the bot." };
        var retry = new Verb("retry", "Send messages again that the bot gave up on.") { number, all, waiting };
        retry.SetAction((result, token) =>
        {
            var wish = new RetryWish([.. result.GetValue(number) ?? []], result.GetValue(all), result.GetValue(waiting));
            return WithAsync(result, messages => RetryAsync(messages, wish, (output, errors), token), token);
        });
        return retry;
    }

    /// <exception cref="StorageException">The database cannot be reached, or is not of this version.</exception>
    private static async Task<int> WithAsync(ParseResult result, Func<GivenUpMessages, Task<int>> run, CancellationToken cancellationToken)
    {
        await using WebApplication app = CommandHost.BuildStorage(
            [.. result.UnmatchedTokens], services => services.AddSingleton(TimeProvider.System).AddSingleton<GivenUpMessages>());
        await app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync(cancellationToken);
        return await run(app.Services.GetRequiredService<GivenUpMessages>());
    }

    private static async Task<int> ListAsync(GivenUpMessages messages, TextWriter output, CancellationToken cancellationToken)
    {
        GivenUpCount count = await messages.CountAsync(cancellationToken);
        IReadOnlyList<GivenUpMessage> shown = await messages.ListAsync(cancellationToken);
        await output.WriteLineAsync(count.GivenUp == 0
            ? "The bot has not given up on any message."
            : $"The bot gave up on {Figure.Of(count.GivenUp, "message", "messages")}. To send one again: outbox retry --message NUMBER. To send all again: outbox retry --all");
        foreach (GivenUpMessage message in shown)
        {
            string since = message.Since.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
            await output.WriteLineAsync();
            await output.WriteLineAsync(
                $"Message {message.Number} {message.To}: {message.What}, from {since} UTC, tried {Figure.Of(message.Attempts, "time", "times")}.");
            await output.WriteLineAsync($"  {DeliveryWords.Of(message.Error)}");
        }

        foreach (string line in Rest(count, shown.Count))
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(line);
        }

        return ExitCode.Done;
    }

    private static IEnumerable<string> Rest(GivenUpCount count, int shown)
    {
        if (count.GivenUp > shown)
        {
            yield return $"Only the newest {shown} are shown.";
        }

        if (count.OutOfDate > 0)
        {
            yield return $"{Figure.Of(count.OutOfDate, "more is", "more are")} out of date and will not be sent again: there is something newer, or the request has moved.";
        }

        if (count.Waiting > 0)
        {
            yield return $"{Figure.Of(count.Waiting, "message waits", "messages wait")} for people or channels that have removed or blocked the bot. Delivery continues when they are back. "
                + "To try now: outbox retry --waiting";
        }
    }

    private static async Task<int> RetryAsync(
        GivenUpMessages messages, RetryWish wish, (TextWriter Output, TextWriter Errors) to, CancellationToken cancellationToken)
    {
        if (wish is { Numbers.Count: 0, All: false, Waiting: false })
        {
            await to.Errors.WriteLineAsync("Say which messages: --message NUMBER, --all or --waiting. For the numbers: outbox list");
            return ExitCode.Misused;
        }

        (int sent, IReadOnlyList<long> unknown) = await messages.RetryAsync(wish, cancellationToken);
        await to.Output.WriteLineAsync(sent == 0
            ? "There is nothing to send again."
            : $"{Figure.Of(sent, "message", "messages")} will be sent again: within seconds if the bot is running, otherwise when it starts.");
        foreach (long number in unknown)
        {
            await to.Errors.WriteLineAsync($"Message {number} cannot be sent again. For the messages that can: outbox list");
        }

        return unknown.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
