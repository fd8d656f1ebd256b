using System.Text.Json.Serialization;
using CsBot.Turns;

namespace CsBot.Dialogs;

/// <summary>Generated code for what the conversation's state holds.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GuideProgress))]
[JsonSerializable(typeof(Shelf))]
[JsonSerializable(typeof(Practice))]
[JsonSerializable(typeof(LiveCard))]
[JsonSerializable(typeof(Arrival))]
[JsonSerializable(typeof(AnswerMemory))]
[JsonSerializable(typeof(ReminderState))]
[JsonSerializable(typeof(TrailState))]
internal sealed partial class StateJson : JsonSerializerContext;
