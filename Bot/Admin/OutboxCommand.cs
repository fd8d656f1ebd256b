using System.CommandLine;
using System.Globalization;
using CsBot.Storage;

namespace CsBot.Admin;

/// <summary><c>outbox</c>: tells in words which messages were given up and why, and sends them again. The running bot delivers them.</summary>
internal static class OutboxCommand
{
    public static Command Create(TextWriter output, TextWriter errors) => new("outbox", "Messages that could not be delivered.")
    {
        List(output),
        Retry(output, errors),
    };

    private static Command List(TextWriter output)
    {
        var list = new Command("list", "Tell which messages were given up, and why.") { TreatUnmatchedTokensAsErrors = false };
        list.SetAction((result, token) => WithAsync(result, messages => ListAsync(messages, output, token), token));
        return list;
    }

    private static Command Retry(TextWriter output, TextWriter errors)
    {
        var number = new Option<long[]>("--message") { Description = "The number of a message, as list tells it; may be given several times." };
        var all = new Option<bool>("--all") { Description = "Every message that was given up." };
        var waiting = new Option<bool>("--waiting") { Description = "Those that wait for people who have removed or blocked the bot." };
        var retry = new Command("retry", "Send messages again that were given up.") { number, all, waiting };
        retry.TreatUnmatchedTokensAsErrors = false;
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
        await using WebApplication app = StorageHost.Build(
            [.. result.UnmatchedTokens], services => services.AddSingleton(TimeProvider.System).AddSingleton<GivenUpMessages>());
        await app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync(cancellationToken);
        return await run(app.Services.GetRequiredService<GivenUpMessages>());
    }

    private static async Task<int> ListAsync(GivenUpMessages messages, TextWriter output, CancellationToken cancellationToken)
    {
        GivenUpCount count = await messages.CountAsync(cancellationToken);
        IReadOnlyList<GivenUpMessage> shown = await messages.ListAsync(cancellationToken);
        await output.WriteLineAsync(count.GivenUp == 0
            ? "No message was given up."
            : $"{Count(count.GivenUp, "message was", "messages were")} given up. Send one again with: outbox retry --message NUMBER, all with: outbox retry --all");
        foreach (GivenUpMessage message in shown)
        {
            string since = message.Since.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
            await output.WriteLineAsync();
            await output.WriteLineAsync(
                $"Message {message.Number} {message.To}: {message.What}, of {since} UTC, tried {Count(message.Attempts, "time", "times")}.");
            await output.WriteLineAsync($"  {DeliveryWords.Of(message.Error)}");
        }

        foreach (string line in Rest(count, shown.Count))
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(line);
        }

        return 0;
    }

    private static IEnumerable<string> Rest(GivenUpCount count, int shown)
    {
        if (count.GivenUp > shown)
        {
            yield return $"The newest {shown} are shown.";
        }

        if (count.OutOfDate > 0)
        {
            yield return $"{Count(count.OutOfDate, "more is", "more are")} out of date and not sent again: something newer stands in the place, or the request has moved.";
        }

        if (count.Waiting > 0)
        {
            yield return $"{Count(count.Waiting, "message waits", "messages wait")} for people or channels that have removed or blocked the bot, and will be sent when they are back. "
                + "To try at once: outbox retry --waiting";
        }
    }

    private static async Task<int> RetryAsync(
        GivenUpMessages messages, RetryWish wish, (TextWriter Output, TextWriter Errors) to, CancellationToken cancellationToken)
    {
        if (wish is { Numbers.Count: 0, All: false, Waiting: false })
        {
            await to.Errors.WriteLineAsync("Say which: --message NUMBER, --all or --waiting. The numbers are in: outbox list");
            return 1;
        }

        (int sent, IReadOnlyList<long> unknown) = await messages.RetryAsync(wish, cancellationToken);
        await to.Output.WriteLineAsync(sent == 0
            ? "There is nothing to send again."
            : $"{Count(sent, "message is", "messages are")} on the way again: the running bot sends {(sent == 1 ? "it" : "them")} within seconds, else the next start does.");
        foreach (long number in unknown)
        {
            await to.Errors.WriteLineAsync($"Message {number} is none that was given up and can be sent again.");
        }

        return unknown.Count == 0 ? 0 : 1;
    }

    private static string Count(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
