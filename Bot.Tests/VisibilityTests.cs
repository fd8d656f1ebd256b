using Microsoft.EntityFrameworkCore.Migrations;

namespace CsBot.Tests;

/// <summary>Bot is a program and no library. A type is public only where another assembly needs it; what contributors extend, they extend inside.</summary>
public sealed class VisibilityTests
{
    /// <summary>BotSdk: the seam to the SDK, which the tests build twice. Program: the host that tests start.</summary>
    private static readonly string[] Public = ["CsBot.BotSdk", "Program"];

    [Fact]
    public void NothingElseIsPublic() => Assert.Equal(Public, typeof(Program).Assembly.GetExportedTypes()
        .Where(type => !type.IsSubclassOf(typeof(Migration))).Select(type => type.FullName!).Order(StringComparer.Ordinal));
}
