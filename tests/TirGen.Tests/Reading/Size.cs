namespace TirGen.Tests.Reading;

internal enum Size
{
    Small,
    Large,
}
