using System.Net;
using CsBot.Admin.Doctor;
using CsBot.Admin.Output;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Schema;

namespace CsBot.Admin.TestRequest;

/// <summary>Why Teams did not do what was asked, and what the admin does about it.</summary>
internal static class ChannelRefusal
{
    private const string StatusPage = "Look at the status page of Teams, and try again later. The bot's own messages wait meanwhile, and are sent for a day.";

    /// <param name="host">Where Teams was asked.</param>
    /// <param name="now">Counts what Teams asks the bot to wait.</param>
    /// <returns>Null for what is no refusal.</returns>
    public static Finding? Of(Exception error, string host, DateTimeOffset now) => error switch
    {
        ErrorResponseException { Response: not null } refused => OfStatus(refused, now),
        UnauthorizedAccessException => Finding.Problem(error.Message, "If that is Teams, add its host to Security:ServiceUrlHosts. A bot without MicrosoftAppId reaches this machine alone."),
        ThreadMissingException => Finding.Problem("Teams accepted the card, but did not say where it is.", "Look in the channel. If the card is there, requests arrive."),
        HttpRequestException or IOException => Finding.Problem(
            $"{host} cannot be reached: {Reach.Reason(error)}.", $"Let this machine reach {host} over https: check DNS, firewall and proxy."),
        OperationCanceledException => Finding.Problem(
            $"{host} did not answer in time.", $"Check that this machine reaches {host} over https, and look at the status page of Teams."),
        _ => null,
    };

    private static Finding OfStatus(ErrorResponseException refused, DateTimeOffset now)
    {
        HttpStatusCode status = refused.Response!.StatusCode;
        string note = $"{(int)status} {refused.Body?.Error?.Code}".TrimEnd();
        (string what, string cure) = status switch
        {
            HttpStatusCode.Unauthorized => (
                "Teams does not accept the bot's token",
                "Check that MicrosoftAppId is the app of the Azure Bot, and that Teams is enabled there: az bot msteams show. Right after a registration, wait some minutes."),
            HttpStatusCode.Forbidden => OfForbidden(refused),
            HttpStatusCode.NotFound => (
                "Teams does not know this channel any more", $"It was deleted, or the bot was removed from its team. Restore it, or connect another channel. {InboxCheck.Connect}"),
            HttpStatusCode.TooManyRequests => (
                "Teams wants the bot to send less", $"Try again {After(refused, now)}. The bot's own messages wait as long as Teams asks, then are sent."),
            HttpStatusCode.BadRequest => (
                "Teams does not accept the card", "Connect the channel again. If that does not help, report it with this answer: it is a mistake in the bot."),
            HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed => ("Teams was too busy", StatusPage),
            >= HttpStatusCode.InternalServerError => ("Teams has a problem of its own", StatusPage),
            _ => ("Teams refuses the call", "Check that Content and Security settings are those of this bot, and run doctor."),
        };
        return Finding.Problem($"{what} ({note}).", cure);
    }

    private static (string What, string Cure) OfForbidden(ErrorResponseException refused)
    {
        string answer = refused.Response!.Content ?? "";
        return answer.Contains("BotDisabledByAdmin", StringComparison.OrdinalIgnoreCase)
            ? ("The admin of Teams has blocked the app", "Allow it in the Teams admin center, under Teams apps > Manage apps.")
            : ("The bot is not in that channel, or may not write there",
                "Add the app to the team again. In a shared or private channel, also add it to the channel itself. Check that the Teams admin allows it.");
    }

    private static string After(ErrorResponseException refused, DateTimeOffset now) =>
        DeliveryFailure.Of(refused, now, CancellationToken.None)?.After is { } wait && wait > TimeSpan.Zero ? $"after {Figure.Of(wait)}" : "in a minute";
}
