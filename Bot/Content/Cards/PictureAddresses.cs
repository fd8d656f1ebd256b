namespace CsBot.Content.Cards;

/// <summary>Where clients load the guide's pictures from: the bot's own public address.</summary>
internal sealed class PictureAddresses(Func<Uri> publicAddress)
{
    public const string Path = "images";

    public string Of(string file) => new Uri(publicAddress(), $"{Path}/{file}").ToString();
}
