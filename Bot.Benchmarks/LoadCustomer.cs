using System.Text;

namespace CsBot.Benchmarks;

/// <summary>A customer who clicks the card that is on the screen.</summary>
internal sealed class LoadCustomer(int number, string serviceUrl)
{
    private const string LastStep = "look-around";

    private int _turns;
    private string? _card;
    private string? _step;
    private string? _message;

    public string Conversation { get; } = $"load-{number}";

    /// <summary>The card that has come; a click on it is the next turn.</summary>
    public void See(string message, string card, string? step) => (_message, _card, _step) = (message, card, step);

    /// <summary>The next activity: a click on the live card, or the words that bring the guide back to its start.</summary>
    public byte[] Next()
    {
        string id = $"{number}-{++_turns}";
        string what = _card is null || _step is null or LastStep
            ? $"\"type\":\"message\",\"id\":\"{id}\",\"text\":\"go to step 1\",\"textFormat\":\"plain\""
            : $"\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"id\":\"f:{id}\",\"replyToId\":\"{_message}\",\"value\":{{\"trigger\":\"manual\","
                + $"\"action\":{{\"type\":\"Action.Execute\",\"title\":\"Done\",\"verb\":\"step.done\",\"data\":{{\"card\":\"{_card}\",\"step\":\"{_step}\",\"verb\":\"step.done\"}}}}}}";
        return Encoding.UTF8.GetBytes(
            $"{{{what},\"timestamp\":\"2026-11-02T08:15:30.123Z\",\"localTimezone\":\"Europe/Berlin\",\"locale\":\"en-GB\",\"channelId\":\"msteams\","
            + $"\"serviceUrl\":\"{serviceUrl}\",\"from\":{{\"id\":\"29:{number}\",\"name\":\"Customer {number}\",\"aadObjectId\":\"{number}\"}},"
            + "\"recipient\":{\"id\":\"28:bot\",\"name\":\"CsBot\"},"
            + $"\"conversation\":{{\"id\":\"{Conversation}\",\"conversationType\":\"personal\",\"tenantId\":\"tenant-{number}\"}},"
            + "\"entities\":[{\"type\":\"clientInfo\",\"locale\":\"en-GB\",\"country\":\"DE\",\"platform\":\"Windows\",\"timezone\":\"Europe/Berlin\"}],"
            + $"\"channelData\":{{\"tenant\":{{\"id\":\"tenant-{number}\"}}}}}}");
    }
}
