using System.Text.Json.Serialization;

namespace CsBot.Chats;

/// <summary>Generated code for what the conversation's state holds.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GuideProgress))]
[JsonSerializable(typeof(ParkedGuides))]
[JsonSerializable(typeof(Practice))]
[JsonSerializable(typeof(LiveCard))]
[JsonSerializable(typeof(ArrivalState))]
[JsonSerializable(typeof(SpokenLanguage))]
[JsonSerializable(typeof(AnswerMemory))]
[JsonSerializable(typeof(ReminderState))]
[JsonSerializable(typeof(DiagnosticContext))]
internal sealed partial class StateJson : JsonSerializerContext;
