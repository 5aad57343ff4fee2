//! The page shows the records of the stage.

use linksfield_sandbox::Sandbox;

#[tokio::test]
async fn the_page_shows_the_cards_before_the_first_request() {
    let sandbox = Sandbox::builder().sims(3).seed(7).start().await.unwrap();
    let url = format!("{}/page/world", sandbox.page_url().unwrap());
    let page = reqwest::get(url).await.unwrap().text().await.unwrap();
    for kind in ["csss.sim", "cube.bundle", "mall.card"] {
        assert!(page.contains(kind), "{kind}: {page}");
    }
}
