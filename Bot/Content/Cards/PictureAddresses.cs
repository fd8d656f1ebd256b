using CsBot.Content.Guides;

namespace CsBot.Content.Cards;

/// <summary>Where clients load the guide's pictures and the bot's pages from: the bot's own public address.</summary>
internal sealed class PictureAddresses(Func<Uri> publicAddress)
{
    public const string Path = "images";

    public PictureData Of(Picture picture) => new(Of(picture.File), picture.AltText, picture.DarkFile is { } dark ? Of(dark) : null);

    /// <summary>A page of the bot.</summary>
    public Uri Page(string path) => new(publicAddress(), path);

    private string Of(string file) => new Uri(publicAddress(), $"{Path}/{file}").ToString();
}
