using Sample.Requests;

namespace TirGen.Generators.Tests.Requests;

/// <summary>A body that is no object keeps its own rules, and the objects in it keep theirs.</summary>
public sealed class ValueValidationTests
{
    private static readonly Circle Right = new() { Form = "round", Radius = 1 };
    private static readonly Circle Wrong = new() { Form = "round", Radius = 0 };

    [Fact]
    public void AList()
    {
        Assert.Equal([], Pointers(new SendCirclesRequest { Items = [Right] }.Validate(out IReadOnlyList<ApiViolation> violations), violations));
        Assert.Equal(["", "/1/radius"], Pointers(new SendCirclesRequest { Items = [Right, Wrong] }.Validate(out violations), violations));
    }

    [Fact]
    public void AListOfOneOfSeveral()
    {
        Assert.Equal([], Pointers(new SendContactsRequest { Items = [new MailContact { To = "a" }] }.Validate(out IReadOnlyList<ApiViolation> violations), violations));
        Assert.Equal(["/0/to"], Pointers(new SendContactsRequest { Items = [new MailContact { To = "long" }] }.Validate(out violations), violations));
        Assert.Equal([""], Pointers(new SendContactsRequest { Items = [] }.Validate(out violations), violations));
    }

    [Fact]
    public void AMap()
    {
        Assert.Equal([], Pointers(new SendCircleMapRequest { Value = new Dictionary<string, Circle> { ["a"] = Right } }.Validate(out IReadOnlyList<ApiViolation> violations), violations));
        Assert.Equal(["/a~1b/radius"], Pointers(new SendCircleMapRequest { Value = new Dictionary<string, Circle> { ["a/b"] = Wrong } }.Validate(out violations), violations));
        Assert.Equal([""], Pointers(new SendCircleMapRequest { Value = new Dictionary<string, Circle>() }.Validate(out violations), violations));
    }

    [Fact]
    public void OneOfSeveral()
    {
        Assert.Equal([], Pointers(new SendShapeRequest { Value = Right }.Validate(out IReadOnlyList<ApiViolation> violations), violations));
        Assert.Equal(["/radius"], Pointers(new SendShapeRequest { Value = Wrong }.Validate(out violations), violations));
    }

    [Fact]
    public void AText()
    {
        Assert.Equal([], Pointers(new SendCodeRequest { Value = "abc" }.Validate(out IReadOnlyList<ApiViolation> violations), violations));
        Assert.Equal([""], Pointers(new SendCodeRequest { Value = "ABCD" }.Validate(out violations), violations));
    }

    private static IEnumerable<string> Pointers(bool isValid, IReadOnlyList<ApiViolation> violations)
    {
        Assert.Equal(isValid, violations.Count == 0);
        return violations.Select(static v => v.Pointer).Order(StringComparer.Ordinal);
    }
}
