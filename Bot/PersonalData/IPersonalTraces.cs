using CsBot.Turns;

namespace CsBot.PersonalData;

/// <summary>What a person has written that may stand in rows which are about nobody.</summary>
/// <param name="Chats">Their chats with the bot.</param>
/// <param name="Requests">Numbers of their requests.</param>
/// <param name="Said">Everything they have said to the team, or asked in vain.</param>
internal sealed record PersonalWords(string[] Chats, string[] Requests, IReadOnlyList<string> Said);

/// <summary>
/// Takes a person's words out of rows that stay when the person is erased. Whatever keeps for everybody what somebody has written
/// registers one.
/// </summary>
internal interface IPersonalTraces
{
    Task EraseAsync(TurnChanges changes, PersonalWords words, CancellationToken cancellationToken);
}
