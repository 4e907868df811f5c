import ArgumentParser

@main
struct MeasureScreening: ParsableCommand {
}
