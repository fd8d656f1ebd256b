using CsBot.Privacy;
using CsBot.Security;

namespace CsBot.Turns;

/// <summary>What an activity passes before its turn begins: who may come in, a sign that their answer is coming, what must not come in with them.</summary>
public sealed record TurnDoors(Doorkeeper Keeper, SlowTurnTyping Typing, PrivacyDoor Privacy);
