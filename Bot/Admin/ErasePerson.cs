using System.CommandLine;
using CsBot.Admin.Output;
using CsBot.Content.Versions;
using CsBot.PersonalData;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot.Admin;

/// <summary>Where <c>erase</c> reads the answer to its question, and what it writes to.</summary>
internal sealed record EraseConsole(TextReader Input, TextWriter Output, TextWriter Errors);

/// <summary><c>erase</c>: deletes everything about a person, as if they had asked for it in chat. What the support team has to be told, the running bot delivers.</summary>
internal static class ErasePerson
{
    /// <summary>Only a place for the turn: nothing is sent there.</summary>
    private const string Nowhere = "https://localhost/";

    /// <summary>The person may write while their data is being deleted.</summary>
    private const int MaxRuns = 3;

    public static Command Create(EraseConsole console)
    {
        var who = new PersonOptions();
        var yes = new Option<bool>("--yes") { Description = "Do not ask for confirmation." };
        var command = new Verb("erase", "Delete everything that the bot keeps about a person.") { who.Person, who.Tenant, yes };
        command.SetAction((result, token) => RunAsync(who, result, (result.GetValue(yes), console), token));
        return command;
    }

    /// <exception cref="Storage.StorageException">The database cannot be reached, or is not of this version.</exception>
    private static async Task<int> RunAsync(PersonOptions who, ParseResult result, (bool Yes, EraseConsole Console) how, CancellationToken cancellationToken)
    {
        await using WebApplication app = CommandHost.CreateBuilder([.. result.UnmatchedTokens]).AddBot().Build();
        EraseConsole console = how.Console;
        if (await who.FindAsync(app.Services, result, console.Errors, cancellationToken) is not { } known)
        {
            return ExitCode.Failed;
        }

        string summary = PersonalCounts.Of(known.Found);
        if (!how.Yes)
        {
            await console.Output.WriteAsync($"The bot keeps this about {known.Person.Ids[0]}: {summary}. Delete all of it for good? Type yes to confirm: ");
            if ((await console.Input.ReadLineAsync(cancellationToken))?.Trim() != "yes")
            {
                await console.Output.WriteLineAsync("Nothing was deleted.");
                return ExitCode.Failed;
            }
        }

        return await EraseAsync(app.Services, known.Person, console, summary, cancellationToken);
    }

    private static async Task<int> EraseAsync(IServiceProvider services, Person person, EraseConsole console, string summary, CancellationToken cancellationToken)
    {
        IReadOnlyList<PersonalFind> left = [];
        for (int run = 0; run < MaxRuns; run++)
        {
            await EraseAsync(services, person, cancellationToken);
            left = [.. (await services.GetRequiredService<PersonalRows>().ReadAsync(person, cancellationToken)).Where(find => find.Table.Blank is null)];
            if (left.Count == 0)
            {
                await console.Output.WriteLineAsync($"Deleted or anonymized: {summary}.");
                return ExitCode.Done;
            }
        }

        await console.Errors.WriteLineAsync($"The person is writing to the bot right now, so there is new data: {PersonalCounts.Of(left)}. Run the command again.");
        return ExitCode.Failed;
    }

    /// <summary>One turn that nobody's activity has started.</summary>
    private static Task EraseAsync(IServiceProvider services, Person person, CancellationToken cancellationToken)
    {
        PersonalChat chat = person.Chats is [var first, ..] ? first : new PersonalChat(Channels.Msteams, person.Ids[0], null);
        Activity nobodys = new ConversationReference
        {
            ChannelId = chat.Channel,
            ServiceUrl = Nowhere,
            Conversation = new ConversationAccount(id: chat.Conversation, tenantId: chat.Tenant),
            Bot = new ChannelAccount(),
            User = new ChannelAccount(person.Ids[0]),
        }.GetContinuationActivity();
        nobodys.Id = null;
        PersonalDataStore data = services.GetRequiredService<ContentVersions>().Current.Get<PersonalDataStore>();
        return services.GetRequiredService<OutboxAdapter>().ContinueConversationAsync(
            "", nobodys, (turnContext, token) => data.EraseAsync(Turn.Of(turnContext), person, token), cancellationToken);
    }
}
