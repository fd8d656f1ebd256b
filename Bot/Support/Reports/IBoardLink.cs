namespace CsBot.Support.Reports;

/// <summary>Says where the board of a channel is.</summary>
internal interface IBoardLink
{
    /// <summary>Null where nobody can be signed in there.</summary>
    /// <param name="channel">Id of the team's channel.</param>
    Uri? To(string channel);
}
