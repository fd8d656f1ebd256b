using CsBot.Admin.Doctor;

namespace CsBot.Tests.Admin.Doctor;

public sealed class MountTableTests
{
    [Theory]
    [InlineData("/home", "cifs")]
    [InlineData("/home/data", "cifs")]
    [InlineData("/homestead", "ext4")]
    [InlineData("/home/local/x", "ext3")]
    [InlineData("/twice", "nfs4")]
    public void TheLongestMountAboveAFolderSaysItsKind(string folder, string kind)
    {
        var mounts = new MountTable([("/", "ext4"), ("/home", "cifs"), ("/home/local", "ext3"), ("/twice", "xfs"), ("/twice", "nfs4")]);
        Assert.Equal(kind, mounts.KindOf(folder));
    }

    [Fact]
    public void ThisMachinesTemporaryFolderIsOnSomething() => Assert.NotEmpty(new MountTable().KindOf(Path.GetTempPath()));
}
