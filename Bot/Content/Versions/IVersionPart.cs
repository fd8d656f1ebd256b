namespace CsBot.Content.Versions;

/// <summary>Something that is made from the content of a version and takes its time.</summary>
internal interface IVersionPart
{
    /// <summary>Begins to make it, if nobody has. Ends when it is there.</summary>
    Task PrepareAsync();

    /// <summary>Lets go of what was made for other versions.</summary>
    Task ForgetOthersAsync();
}
