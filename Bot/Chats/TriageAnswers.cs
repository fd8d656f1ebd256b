using CsBot.Content.Guides;

namespace CsBot.Chats;

/// <summary>What a person says about themselves before the first step; null for what was left out. The values are those of the card template.</summary>
internal sealed class TriageAnswers
{
    public const string Forwarded = "forwarded";
    public const string Missing = "missing";
    public const string PersonalAccount = "personal";
    public const string WorkAccount = "work";
    public const string AccountMade = "account";
    public const string Connected = "connected";
    public const string Unsure = "unsure";

    public string? Invitation { get; set; }

    public string? Account { get; set; }

    public string? Done { get; set; }

    public bool NeedsInvitation => Invitation is Forwarded or Missing && Done != Connected;

    /// <summary>True if it follows from what the person has said that the condition of getting in holds.</summary>
    public bool ImplyThat(Condition condition) => condition.HoldsAfter.Any(said => said.Choice == said.Question switch
    {
        "invitation" => Invitation,
        "account" => Account,
        _ => Done,
    });

    /// <summary>Index of the guide's phase to begin with: account, connection, sign-in.</summary>
    public int Phase => Done == Connected ? 2 : Done == AccountMade || Account is PersonalAccount or WorkAccount ? 1 : 0;
}
