using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

internal sealed class DialogStateJsonConverter : JsonConverter<DialogState>
{
    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DialogJson.ToDialogState(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options) =>
        DialogJson.Write(writer, value);
}
