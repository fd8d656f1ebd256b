using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.PersonalData;

/// <summary>A person as the database knows them.</summary>
/// <param name="Ids">What channels and Entra call them.</param>
/// <param name="Chats">Their chats with the bot.</param>
internal sealed record Person(IReadOnlyList<string> Ids, IReadOnlyList<PersonalChat> Chats);

/// <param name="Tenant">Null where the channel names none.</param>
internal sealed record PersonalChat(string Channel, string Conversation, string? Tenant)
{
    /// <summary>Under which the chat's state is stored.</summary>
    public string StateKey => $"{Channel}/conversations/{Conversation}";
}

/// <summary>Finds people by what they are called.</summary>
internal sealed class People(IDbContextFactory<BotDbContext> databases)
{
    /// <summary>The person of a turn in a personal chat.</summary>
    public static Person Of(Turn turn)
    {
        Activity activity = turn.Activity;
        string?[] ids = [turn.SenderId, activity.From?.AadObjectId];
        return new Person(
            [.. ids.OfType<string>().Where(id => id.Length > 0)],
            [new PersonalChat(activity.ChannelId ?? "", turn.Conversation, activity.Conversation.TenantId)]);
    }

    /// <summary>The person with this id of a channel, of Entra, or of their chat. Whether anything is kept about them is not known yet.</summary>
    /// <param name="tenant">Only chats of this tenant; null for all.</param>
    public async Task<Person> FindAsync(string id, string? tenant, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<ConversationRow> rows = await db.Conversations.AsNoTracking()
            .Where(row => row.Person == id || row.ObjectId == id || (row.Conversation == id && row.Person != null))
            .Where(row => tenant == null || row.Tenant == tenant)
            .OrderBy(row => row.Conversation).ToListAsync(cancellationToken);
        return new Person(
            [.. rows.SelectMany(row => new[] { row.Person, row.ObjectId }).Append(id).OfType<string>().Distinct()],
            [.. rows.Select(row => new PersonalChat(row.Channel, row.Conversation, row.Tenant))]);
    }
}
