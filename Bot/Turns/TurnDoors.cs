using CsBot.Privacy;
using CsBot.Security;

namespace CsBot.Turns;

/// <summary>What an activity passes before its turn begins: who may come in, then what must not come in with them.</summary>
public sealed record TurnDoors(Doorkeeper Keeper, PrivacyDoor Privacy);
